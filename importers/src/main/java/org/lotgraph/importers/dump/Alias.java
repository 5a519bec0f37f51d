package org.lotgraph.importers.dump;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;

/**
 * Two names of one thing. Each is a GS1 identity in any notation, a key, {@code source:id}, or an id of this dump. What they name must be said:
 * by the column kind, by a GS1 identity, or by a table of this dump; the graph is not asked, so that the order of imports does not matter.
 */
record Alias(AliasKind kind, Named one, Named other) {

    private static final String KINDS = Arrays.stream(AliasKind.values()).map(AliasKind::word).collect(Collectors.joining(", "));

    static Alias of(String alias, String name, @Nullable String kindCell, References references) throws RowProblem {
        AliasKind said = kindCell == null ? null : AliasKind.of(kindCell);
        if (kindCell != null && said == null) {
            throw new RowProblem("kind", "The kind " + kindCell + " is not known.", "Write one of " + KINDS + ".");
        }
        Set<AliasKind> kinds = EnumSet.noneOf(AliasKind.class);
        if (said != null) {
            kinds.add(said);
        }
        add(kinds, of(alias, said, references));
        add(kinds, of(name, said, references));
        if (kinds.isEmpty()) {
            throw new RowProblem("kind", "Nothing says what " + alias + " and " + name + " are.", "Write in the column kind one of " + KINDS + ".");
        }
        if (kinds.size() > 1) {
            throw new RowProblem("alias", alias + " and " + name + " cannot be one thing: a "
                    + kinds.stream().map(AliasKind::word).collect(Collectors.joining(" is no ")) + ".", "Name two things of one kind.");
        }
        AliasKind kind = kinds.iterator().next();
        Named one = references.alias(kind, alias);
        Named other = references.alias(kind, name);
        if (one.key().equals(other.key())) {
            throw new RowProblem("alias", alias + " and " + name + " are one name already: " + one.key() + ".", "Leave the row out; nothing needs to be said.");
        }
        return new Alias(kind, one, other);
    }

    private static void add(Set<AliasKind> kinds, @Nullable AliasKind kind) {
        if (kind != null) {
            kinds.add(kind);
        }
    }

    /** What a name says that it names: a GLN is what the column takes it for, if that can have one. */
    private static @Nullable AliasKind of(String name, @Nullable AliasKind said, References references) throws RowProblem {
        AliasKind declared = references.declaredAs(name, said);
        if (declared != null) {
            return declared;
        }
        Identity identity = said == null ? null : said.identity(name);
        identity = identity == null ? Notations.identity(name) : identity;
        AliasKind told = identity == null || !identity.isGs1() ? null : AliasKind.of(identity);
        boolean gln = told == AliasKind.PARTY || told == AliasKind.PLACE;
        return gln && (said == AliasKind.PARTY || said == AliasKind.PLACE) ? said : told;
    }
}
