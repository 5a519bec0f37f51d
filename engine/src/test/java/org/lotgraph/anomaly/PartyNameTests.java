package org.lotgraph.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grammar school 04            | Grammar school04
            Grammar school 4             | GRAMMAR SCHOOL 04
            Grammar-School, No 4         | Grammar School No. 4
            Molkerei Grünwald GmbH       | molkerei grunwald
            Müller & Söhne GmbH & Co. KG | Muller Sohne
            Fromagerie du Lac S.A.R.L.   | Fromagerie du Lac
            Øresund Fisk A/S             | Oresund Fisk
            Hanse Grocers                | Hanse Grocer
            Hanse Grocers                | Hanse Gorcers
            北京乳业                      | 北京 乳业
            """)
    void theseMayBeOne(String one, String other) {
        assertThat(PartyName.of(one).isLike(PartyName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            School 04         | School 05
            School 4          | School 14
            School 4          | School
            Hall A            | Hall B
            Hall II           | Hall III
            Plant North       | Plant South
            Mill              | Hill
            北京第四学校        | 北京第五学校
            4711              | 4711
            """)
    void theseAreTwo(String one, String other) {
        assertThat(PartyName.of(one).isLike(PartyName.of(other))).isFalse();
    }
}
