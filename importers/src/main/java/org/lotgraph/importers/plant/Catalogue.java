package org.lotgraph.importers.plant;

import java.util.List;

/** What the made-up plant buys, mixes and sells, and with whom: a chocolate factory. */
final class Catalogue {

    /** Something bought, mixed or sold. */
    record Product(String id, String name, String uom, String gtin) {
    }

    record Party(String id, String name, String role, String country, String gln) {
    }

    /** What a mass is mixed of: indexes into {@link #RAW}. */
    record Mass(Product product, List<Integer> ingredients) {
    }

    /** What a finished product is made of: indexes into {@link #MASSES}, one for each lot that goes in. */
    record Finished(Product product, List<Integer> masses) {
    }

    static final List<Product> RAW = List.of(
            raw(1, "COCOA-MASS", "Cocoa mass"), raw(2, "COCOA-BUTTER", "Cocoa butter"), raw(3, "SUGAR", "White sugar"),
            raw(4, "MILK-POWDER", "Whole milk powder"), raw(5, "LECITHIN", "Sunflower lecithin"), raw(6, "VANILLA", "Vanilla extract"),
            raw(7, "HAZELNUTS", "Hazelnuts, roasted"));

    static final List<Mass> MASSES = List.of(
            new Mass(new Product("DARK-MASS", "Dark chocolate mass", "KGM", Gs1.gtin(21)), List.of(0, 1, 2, 4)),
            new Mass(new Product("MILK-MASS", "Milk chocolate mass", "KGM", Gs1.gtin(22)), List.of(0, 1, 2, 3, 4)),
            new Mass(new Product("PRALINE", "Praline filling", "KGM", Gs1.gtin(23)), List.of(1, 2, 3, 5, 6)));

    static final List<Finished> FINISHED = List.of(
            new Finished(new Product("BAR-DARK", "Dark bar 100 g, case of 10", "EA", Gs1.gtin(31)), List.of(0, 0, 0, 0)),
            new Finished(new Product("BAR-MILK", "Milk bar 100 g, case of 10", "EA", Gs1.gtin(32)), List.of(1, 1, 1, 1, 0)),
            new Finished(new Product("BAR-NUT", "Hazelnut bar 100 g, case of 10", "EA", Gs1.gtin(33)), List.of(1, 1, 2, 2, 0)),
            new Finished(new Product("BOX-PRALINE", "Praline box 1 kg", "EA", Gs1.gtin(34)), List.of(0, 1, 2, 2, 2)));

    static final Party PLANT = party(1, "PLANT", "Northfield Chocolate", "manufacturer", "DE");

    /** One for each raw product, in the same order. */
    static final List<Party> SUPPLIERS = List.of(
            party(11, "SUP-ABIDJAN", "Abidjan Cacao", "supplier", "CI"), party(12, "SUP-TEMA", "Tema Cocoa Processing", "supplier", "GH"),
            party(13, "SUP-UELZEN", "Uelzen Zucker", "supplier", "DE"), party(14, "SUP-LEEUWARDEN", "Friesland Milk Powders", "supplier", "NL"),
            party(15, "SUP-ODESA", "Odesa Oils", "supplier", "UA"), party(16, "SUP-ANTALAHA", "Antalaha Vanille", "supplier", "MG"),
            party(17, "SUP-ORDU", "Ordu Hazelnut Cooperative", "supplier", "TR"));

    static final List<Party> RECEIVERS = List.of(
            party(31, "REC-HAMBURG", "Hanse Grocers", "retailer", "DE"), party(32, "REC-LYON", "Épiceries du Rhône", "retailer", "FR"),
            party(33, "REC-WIEN", "Donau Märkte", "retailer", "AT"), party(34, "REC-GDANSK", "Gdańsk Delikatesy", "retailer", "PL"),
            party(35, "REC-MILANO", "Dolci Milano", "wholesaler", "IT"), party(36, "REC-SHANGHAI", "上海甜品", "wholesaler", "CN"),
            party(37, "REC-BOSTON", "Harbor Sweets Import", "importer", "US"), party(38, "REC-OSAKA", "大阪製菓", "wholesaler", "JP"));

    static final List<String> MIXERS = List.of("MIXER-1", "MIXER-2", "MIXER-3");
    static final List<String> LINES = List.of("LINE-1", "LINE-2");
    static final List<String> OPERATORS = List.of("A. Brandt", "J. Kowalska", "M. Okafor", "L. Chen", "S. Yilmaz");
    static final String SITE = "Northfield";

    private Catalogue() {
    }

    private static Product raw(int item, String id, String name) {
        return new Product(id, name, "KGM", Gs1.gtin(item));
    }

    private static Party party(int location, String id, String name, String role, String country) {
        return new Party(id, name, role, country, Gs1.gln(location));
    }
}
