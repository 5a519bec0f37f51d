package org.lotgraph.datafolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two exports of one plant with most of what may be odd in them: one after the other, some rows are told again, some changed. */
final class NastyDump {

    private NastyDump() {
    }

    static Path monday(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "products.csv", """
                id,name,gtin,uom,shelf
                MILK,Milk,09506000000015,LTR,7
                MILK,Milk,09506000000015,LTR,7
                SUGAR,"Sugar, fine",,KGM,
                CREAM,Cream,9506000000016,LTR,
                SUGAR,Another sugar,,KGM,
                """);
        write(folder, "parties.csv", """
                id,name,role,gln,country,email
                DAIRY,Milchhof Ährenfeld,supplier,9506000000015,DE,
                MILL,Mill,supplier,,,mill@mill.example
                SHOP,Shop,,9506000000114,FR,
                """);
        write(folder, "lots.csv", """
                id,product,lot_number,owner,supplier,quantity,uom,made_at,received_at,expires_at,timing,remark
                L1,MILK,A1,DAIRY,DAIRY,100.0,LTR,,2026-03-01,,,
                L1-AGAIN,MILK,A1,DAIRY,MILL,90,LTR,,2026-03-02,,,the same by GS1
                L2,SUGAR,S-7,NOBODY,MILL,5,KGM,?,,,STRICT,"said ""so"", twice"
                L3,CREAM,C1,,,1,LTR,2026-03-02T10:00:00+01:00,,,,
                https://id.gs1.org/01/09506000000015/10/A2,MILK,A2,,,,LTR,,,,,
                urn:epc:class:lgtin:9506000.000001.A3,MILK,,,,7,LTR,,,,,
                7,SUGAR,7,,,1,KGM,,,,,
                BAD-Q,SUGAR,1,,,many,KGM,,,,,
                BAD-T,SUGAR,1,,,1,KGM,yesterday,,,,
                =SUM(A1),SUGAR,1,,,1,KGM,,,,,
                SHORT,SUGAR
                L1,MILK,A1,DAIRY,DAIRY,101,LTR,,2026-03-01,,,
                MADE,SUGAR,M1,,,20,KGM,2026-03-03,,,,
                """);
        write(folder, "processes.csv", """
                id,kind,site,equipment,operator,started_at,ended_at,timing
                MIX,mix,North,MIXER-1,Ada,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,
                FILL,fill,North,LINE-1,,2026-03-03,?,STRICT
                BACKWARDS,mix,,,,2026-03-03,2026-03-01,
                """);
        write(folder, "cartons.csv", """
                id,kind,sscc
                C1,carton,
                106141412345678908,pallet,
                C3,carton,106141412345678900
                7,tote,
                """);
        write(folder, "shipments.csv", """
                id,sender,receiver,order,shipped_at,received_at
                S1,DAIRY,SHOP,PO-1,2026-03-05T08:00:00Z,
                S2,DAIRY,UNKNOWN,,,
                """);
        write(folder, "units.csv", """
                id,lot,serial,made_at
                U1,L1,1001,2026-03-03T10:00:00Z
                U2,L1,1002,2026-03-03T10:00:01Z
                U2,L1,1002,2026-03-03T10:00:01Z
                U3,MADE,U3,
                U4,LOST-LOT,1,?
                7,MADE,7,
                """);
        write(folder, "production.csv", """
                process,item,quantity,uom,at,line
                MIX,MADE,20,KGM,2026-03-02T09:00:00Z,1
                MIX,MADE,5,KGM,2026-03-02T09:30:00Z,1
                FILL,L1,1,,,
                LOST-RUN,LATE-LOT,3,KGM,?,
                MIX,C1,,,,
                """);
        write(folder, "consumption.csv", """
                process,item,quantity,uom,at,line
                MIX,L1,10,LTR,2026-03-02T08:10:00Z,1
                MIX,L1,10.00,LTR,2026-03-02T08:10:00Z,1
                MIX,L1,10,LTR,2026-03-02T08:10:00Z,2
                MIX,L1,12,LTR,2026-03-02T08:20:00Z,1
                FILL,(01)09506000000015(10)A1,1,LTR,,
                FILL,S1,,,,
                FILL,lot:7,1,KGM,,
                FILL,7,1,KGM,,
                FILL,-5,x,KGM,,
                """);
        write(folder, "packing.csv", """
                item,carton,from,until,quantity
                U1,C1,2026-03-04T08:00:00Z,,
                U1,C1,2026-03-04T08:00:00Z,,
                U2,C1,,2026-03-06,1
                U2,C1,,2026-03-07,1
                unit:7,carton:7,?,,
                7,C1,,,
                C1,106141412345678908,2026-03-04,,
                https://id.gs1.org/01/09506000000015/21/1001,C3,2026-03-08,,
                urn:epc:id:sgtin:9506000.000001.1002,C3,2026-03-08,,
                GHOST,GHOST-BOX,,,
                U1,C1,2026-03-04T08:00:00Z,"
                """);
        write(folder, "shipment_items.csv", """
                shipment,item,quantity,uom
                S1,106141412345678908,1,
                S1,106141412345678908,1,
                S1,U3,,
                S2,C3,1,EA
                S3,C3,1,EA
                """);
        return folder;
    }

    static Path tuesday(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "products.csv", """
                id,name,gtin,uom
                MILK,Whole milk,09506000000015,LTR
                SUGAR,"Sugar, fine",09506000000022,KGM
                """);
        write(folder, "parties.csv", """
                id,name,role,gln,country,email
                MILL,Mill,supplier,9506000000213,,mill@mill.example
                """);
        write(folder, "lots.csv", """
                id,product,lot_number,owner,supplier,quantity,uom,made_at,received_at,expires_at,timing
                L1,MILK,A1,DAIRY,DAIRY,120,LTR,,2026-03-01,2026-06-01,
                L2,SUGAR,S-7,,MILL,5.00,KGM,,,,
                MADE,SUGAR,M1,,,20,KGM,,,,
                LATE-LOT,MILK,Z9,,,3,KGM,,,,
                """);
        write(folder, "processes.csv", """
                id,kind,site,equipment,operator,started_at,ended_at,timing
                MIX,mix,North,MIXER-2,Ada,2026-03-02T08:00:00Z,2026-03-02T09:30:00Z,
                LOST-RUN,mix,South,MIXER-1,,,,
                """);
        write(folder, "cartons.csv", """
                id,kind,sscc
                C1,carton,106141412345678915
                GHOST-BOX,box,
                """);
        write(folder, "shipments.csv", """
                id,sender,receiver,order,shipped_at,received_at
                S1,DAIRY,SHOP,PO-1,2026-03-05T08:00:00Z,2026-03-07
                S2,DAIRY,UNKNOWN,,2026-03-06,
                S3,DAIRY,SHOP,,,
                """);
        write(folder, "units.csv", """
                id,lot,serial,made_at
                U1,MADE,1001,2026-03-03T10:00:00Z
                U3,MADE,U3,2026-03-03
                GHOST,L1,1003,
                """);
        write(folder, "production.csv", """
                process,item,quantity,uom,at,line
                MIX,MADE,21,KGM,2026-03-02T09:00:00Z,1
                """);
        write(folder, "packing.csv", """
                item,carton,from,until,quantity
                U1,C1,2026-03-04T08:00:00Z,2026-03-05,
                U2,C1,,2026-03-06,1
                """);
        write(folder, "shipment_items.csv", """
                shipment,item,quantity,uom
                S1,106141412345678908,2,
                S1,U3,,
                """);
        return folder;
    }

    private static void write(Path folder, String table, String rows) throws IOException {
        Files.writeString(folder.resolve(table), rows);
    }
}
