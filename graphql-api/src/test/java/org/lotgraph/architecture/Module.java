package org.lotgraph.architecture;

import java.net.URI;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The modules, from left to right: each depends only on those before it. */
enum Module {
    CYPHER("cypher"), ENGINE("engine"), IMPORTERS("importers"), GRAPHQL_API("graphql-api");

    private final String folder;

    Module(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** By where the class was read from: a module's classes or, in a packaged build, its jar. */
    static Module of(JavaClass type) {
        String from = type.getSource().map(source -> source.getUri()).map(URI::toString).orElse("");
        for (Module module : values()) {
            if (from.contains("/" + module.folder + "/target/")) {
                return module;
            }
        }
        throw new IllegalStateException(type.getName() + " is of no module: " + from);
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.lotgraph") && type.getSource().isPresent();
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("classes of " + folder, type -> isOurs(type) && of(type) == this);
    }

    DescribedPredicate<JavaClass> classesToTheRight() {
        return DescribedPredicate.describe("classes of a module right of " + folder, type -> isOurs(type) && of(type).ordinal() > ordinal());
    }
}
