package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.item.ItemKind;

class EpcUrnTests {

    /** From the EPC Tag Data Standard, CBV 2.0 and GS1's EPC to Digital Link translations. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ' ', value = {
            "SGTIN urn:epc:id:sgtin:0614141.112345.400 /01/10614141123459/21/400",
            "SGTIN urn:epc:id:sgtin:4012345.011111.98%22 /01/04012345111118/21/98%22",
            "SGTIN urn:epc:id:sgtin:415056789012.0.987654 /01/04150567890128/21/987654",
            "SGTIN urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F() /01/80614141123458/21/6789%2F%26%25%22%21%3F%28%29",
            "SGTIN urn:epc:id:sgtin:0614141.112345.32a%2Fb /01/10614141123459/21/32a%2Fb",
            "SGTIN urn:epc:id:sgtin:0614141.112345.32a%2fb /01/10614141123459/21/32a%2Fb",
            "SGTIN urn:epc:id:sgtin:0614141.112345.a.b.c /01/10614141123459/21/a.b.c",
            "SSCC urn:epc:id:sscc:0614141.1234567890 /00/106141412345678908",
            "SSCC urn:epc:id:sscc:4012345.3111111111 /00/340123451111111111",
            "SGLN urn:epc:id:sgln:0614141.12345.400 /414/0614141123452/254/400",
            "SGLN urn:epc:id:sgln:4012345.00005.122 /414/4012345000054/254/122",
            "SGLN urn:epc:id:sgln:4012345.00005.0 /414/4012345000054",
            "SGLN urn:epc:id:sgln:401234500005..7 /414/4012345000054/254/7",
            "GRAI urn:epc:id:grai:0614141.12345.400 /8003/00614141123452400",
            "GRAI urn:epc:id:grai:4012345.00022.334455 /8003/04012345000221334455",
            "GIAI urn:epc:id:giai:0614141.12345400 /8004/061414112345400",
            "GIAI urn:epc:id:giai:4012345.ABC.345 /8004/4012345ABC.345",
            "GSRN urn:epc:id:gsrn:0614141.1234567890 /8018/061414112345678902",
            "GSRNP urn:epc:id:gsrnp:4012345.0000000007 /8017/401234500000000074",
            "GDTI urn:epc:id:gdti:0614141.12345.400 /253/0614141123452400",
            "GDTI urn:epc:id:gdti:4012345.00009.PO-4711 /253/4012345000092PO-4711",
            "GDTI urn:epc:id:gdti:987659999999..9 /253/98765999999929",
            "CPI urn:epc:id:cpi:0614141.123ABC.123456789 /8010/0614141123ABC/8011/123456789",
            "CPI urn:epc:id:cpi:0614141.11111111111111-A%23%2F.1234 /8010/061414111111111111111-A%23%2F/8011/1234",
            "SGCN urn:epc:id:sgcn:4012345.67890.04711 /255/401234567890104711",
            "GINC urn:epc:id:ginc:0614141.xyz47%2F11 /401/0614141xyz47%2F11",
            "GSIN urn:epc:id:gsin:0614141.123456789 /402/06141411234567890",
            "GSIN urn:epc:id:gsin:4012345.222333444 /402/40123452223334442",
            "ITIP urn:epc:id:itip:4012345.012345.01.02.987 /8006/040123451234560102/21/987",
            "UPUI urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7'SDB /01/01234567987651/235/51qIgY%29%3C%26Jp3%2Aj7%27SDB",
            "PGLN urn:epc:id:pgln:4000001.00000 /417/4000001000005",
            "PGLN urn:epc:id:pgln:999999999999. /417/9999999999994",
            "LGTIN urn:epc:class:lgtin:4012345.012345.Lot987 /01/04012345123456/10/Lot987",
            "GTIN urn:epc:idpat:sgtin:4012345.012345.* /01/04012345123456",
            "GTIN urn:epc:idpat:upui:4012345.012345.* /01/04012345123456",
            "GRAI urn:epc:idpat:grai:4012345.99999.* /8003/04012345999990",
            "GDTI urn:epc:idpat:gdti:4012345.11111.* /253/4012345111118",
            "SGCN urn:epc:idpat:sgcn:4012345.22222.* /255/4012345222227",
            "CPI urn:epc:idpat:cpi:4012345.AB12.* /8010/4012345AB12",
            "ITIP urn:epc:idpat:itip:4012345.012345.01.02.* /8006/040123451234560102",
            "SGTIN urn:epc:idpat:sgtin:4012345.012345.7 /01/04012345123456/21/7",
            "SGTIN urn:epc:tag:sgtin-96:3.0614141.112345.400 /01/10614141123459/21/400",
            "SGLN urn:epc:tag:sgln-96:0.0614141.12345.400 /414/0614141123452/254/400",
            "SSCC urn:epc:tag:sscc-96:3.0614141.1234567890 /00/106141412345678908",
            "SGTIN urn:epc:tag:sgtin-96:3.0614141.112345.274877906943 /01/10614141123459/21/274877906943",
            "SGTIN urn:epc:tag:sgtin-198:7.0614141.112345.0A /01/10614141123459/21/0A",
            "ITIP urn:epc:tag:itip-110:0.4012345.012345.01.02.987 /8006/040123451234560102/21/987",
            "SGTIN URN:EPC:ID:SGTIN:0614141.112345.400 /01/10614141123459/21/400",
    })
    void publishedUrnsBecomeTheirDigitalLink(Scheme scheme, String urn, String path) {
        Identity identity = Identity.parse(urn);
        assertThat(identity.defect()).isNull();
        assertThat(identity.key()).isEqualTo("https://id.gs1.org" + path);
        assertThat(identity.scheme()).isEqualTo(scheme);
        assertThat(Identity.parse(identity.key()).key()).isEqualTo(identity.key());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ' ', value = {
            "urn:epc:id:sgtin:4012345.011111.999999999999999999999 21`",
            "urn:epc:id:sgtin:0614141.12345.400 13`",
            "urn:epc:id:sgtin:0614141.1123456.400 13`",
            "urn:epc:id:sgtin:06141.11234567.400 6`",
            "urn:epc:id:sgtin:0614141112345..400 6`",
            "urn:epc:id:sgtin:061414X.112345.400 061414X",
            "urn:epc:id:sgtin:0614141.11234X.400 11234X",
            "urn:epc:id:sgtin:0614141.112345. empty",
            "urn:epc:id:sgtin:0614141.112345 components",
            "urn:epc:id:sgtin:0614141.112345.a/b escape",
            "urn:epc:id:sgtin:0614141.112345.a%2 hexadecimal",
            "urn:epc:id:sgtin:0614141.112345.a%20b character",
            "urn:epc:id:sgtin:0614141.112345.a§ character",
            "urn:epc:id:sscc:401234.3111111111 17`",
            "urn:epc:id:sscc:08600031303.0004 17`",
            "urn:epc:id:sgln:4012345.00005. empty",
            "urn:epc:id:sgln:4012345.00005 components",
            "urn:epc:id:grai:4012345.0002.334455 12`",
            "urn:epc:id:giai:4012345.ABC345§ character",
            "urn:epc:id:giai:4012345. empty",
            "urn:epc:id:gsrn:4012345.6 17`",
            "urn:epc:id:gsrnp:4012345.00000000078 17`",
            "urn:epc:id:gdti:ABC.00009.PO-4711 ABC",
            "urn:epc:id:cpi:0614141.123%24.12345 character",
            "urn:epc:id:cpi:0614141.abc.12345 character",
            "urn:epc:id:cpi:0614141.12345.abf character",
            "urn:epc:id:cpi:0614141.12345.007 begins",
            "urn:epc:id:sgcn:0614141.55555.7755339999999 13`",
            "urn:epc:id:sgcn:0614141.55555.12ab character",
            "urn:epc:ginc:0614141.xyz47%2F11 EPC",
            "urn:epc:id:itip:4012345.011111.1.2.987 digits",
            "urn:epc:id:itip:4012345.011111.03.02.987 piece",
            "urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7'SDB>< escape",
            "urn:epc:id:pgln:4000001.00000.0 digits",
            "urn:epc:class:lgtin:4012345.012345.Lot987/ escape",
            "urn:epc:id:lgtin:4012345.012345.Lot987 urn:epc:class:lgtin",
            "urn:epc:class:sgtin:4012345.012345.1 lgtin",
            "urn:epc:id:sgtn:4012345.012345.1 sgtn",
            "urn:epc:idpat:sgtin:4012345.0*.* pattern",
            "urn:epc:id: EPC",
            "urn:epc:id:sgtin: components",
            "urn:epc:id:itip:4012345.011111.010.2.987 digits",
            "urn:epc:idpat:itip:4012345.011111.1.*.* digits",
            "urn:epc:idpat:sgtin:* components",
            "urn:epc:idpat:sgtin:06141.*.* 6`",
            "urn:epc:idpat:sgtin:abc.*.* 6`",
            "urn:epc:idpat:sgtin:0614141.*.12 behind",
            "urn:epc:idpat:sgtin:*.112345.400 behind",
            "urn:epc:idpat:sgtin:*.*.400 behind",
            "urn:epc:idpat:sgtin:0614141.*.*.*.*.* components",
            "urn:epc:idpat:sgln:0614141.1.* 12`",
            "urn:epc:tag:sgtin-999:3.0614141.112345.400 size",
            "urn:epc:tag:sgtin-96:9.0614141.112345.400 filter",
            "urn:epc:tag:sgtin-96:3.0614141.112345.4A holds",
            "urn:epc:tag:sgtin-96:3.0614141.112345.0400 holds",
            "urn:epc:tag:sgtin-96:3.0614141.112345.274877906944 holds",
            "urn:epc:tag:pgln-96:3.4000001.00000 size",
    })
    void malformedUrnsStandAsTheyAreAndAreReported(String urn, String told) {
        Identity identity = Identity.parse(urn);
        assertThat(identity.key()).isEqualTo(urn);
        assertThat(identity.scheme()).isIn(Scheme.URI, Scheme.PLAIN);
        assertThat(identity.isGs1()).isFalse();
        assertThat(identity.kind()).isNull();
        assertThat(identity.defect()).startsWith(urn).contains(told.replace("`", "")).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({ "urn:epc:id:gid:95100000.12345.400", "urn:epc:id:adi:2S194.6B12.ABC", "urn:epc:id:bic:CSQU3054383",
            "urn:epc:raw:96.x3074257BF400004000000190", "urn:epc:pat:sgtin-96:3.0614141.*.*", "urn:epc:tag:gid-96:95100000.12345.400",
            "urn:epcglobal:cbv:bizstep:shipping", "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8", "urn:lotgraph:plant-a:LOT-7",
            "urn:gdst:example.org:product:lot:class:hatchery.1u.tf12012021" })
    void urnsThatAreNoGs1KeysStandWithoutReproach(String urn) {
        assertThat(Identity.parse(urn)).isEqualTo(new Identity(urn, Scheme.URI, null, null, null, null));
    }

    @Test
    void aPatternWiderThanOneKindIsAClassOfItsOwn() {
        Identity all = Identity.parse("URN:EPC:idpat:sgtin:4012345.*.*");
        assertThat(all.key()).isEqualTo("urn:epc:idpat:sgtin:4012345.*.*");
        assertThat(all.kind()).isEqualTo(ItemKind.CLASS);
        assertThat(all.defect()).isNull();
        assertThat(Identity.parse("urn:epc:idpat:sgtin:*.*.*").defect()).isNull();
        assertThat(Identity.parse("urn:epc:idpat:itip:4012345.011111.01.*.*").defect()).isNull();
        assertThat(Identity.parse("urn:epc:idpat:sscc:4012345.*").kind()).isEqualTo(ItemKind.CLASS);
        assertThat(Identity.parse("urn:epc:idpat:sgln:4012345.00005.*").kind()).isEqualTo(ItemKind.CLASS);
    }
}
