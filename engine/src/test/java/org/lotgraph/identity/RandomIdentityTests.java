package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Over made-up things and damaged text. A failure names its seed; {@code -Dlotgraph.seed=N} tries others. */
class RandomIdentityTests {

    private static final int ROUNDS = 20_000;
    private static final String DAMAGE = "()/%.:*?&=#]^\\ 0123456789abcXYZ\u001D\u0000é\uD83D\n-";

    private final long seed = Long.getLong("lotgraph.seed", 20_261_101L);
    private final Random random = new Random(seed);

    @Test
    void allNotationsOfAThingGiveOneKey() {
        for (int i = 0; i < ROUNDS; i++) {
            RandomThing thing = RandomThing.of(random);
            Identity first = Identity.parse(thing.notations().getFirst());
            assertThat(first.defect()).as("%s, seed %d", thing, seed).isNull();
            assertThat(first.isGs1()).as("%s, seed %d", thing, seed).isTrue();
            for (String notation : thing.notations()) {
                assertThat(Identity.parse(notation)).as("%s of %s, seed %d", notation, thing.name(), seed).isEqualTo(first);
            }
            assertThat(Identity.parse(first.key())).as("%s, seed %d", first.key(), seed).isEqualTo(first);
        }
    }

    @Test
    void damagedTextNeverThrowsAndKeepsOneKey() {
        int gs1 = 0;
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            RandomThing thing = RandomThing.of(random);
            String damaged = damage(thing.notations().get(random.nextInt(thing.notations().size())));
            Identity identity = Identity.parse(damaged);
            assertThat(Identity.parse(identity.key()).key()).as("\"%s\", seed %d", damaged, seed).isEqualTo(identity.key());
            if (identity.isGs1()) {
                gs1++;
                assertThat(Identity.parse(identity.key()).defect()).as("\"%s\", seed %d", damaged, seed).isNull();
            } else {
                assertThat(identity.key()).as("kept as it is, seed %d", seed).isEqualTo(Notation.strip(damaged));
                told += identity.defect() == null ? 0 : 1;
            }
        }
        assertThat(gs1).as("some damage leaves a key, seed %d", seed).isPositive();
        assertThat(told).as("most damage is told, seed %d", seed).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void noiseNeverThrows() {
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                noise.append(random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            }
            Identity identity = Identity.parse(noise.toString());
            assertThat(Identity.parse(identity.key()).key()).as("\"%s\", seed %d", noise, seed).isEqualTo(identity.key());
        }
    }

    @Test
    void aWrongDigitInAnyCheckedKeyIsSeen() {
        for (int i = 0; i < ROUNDS; i++) {
            String digits = RandomThing.complete(String.format("%013d", random.nextLong(10_000_000_000_000L)));
            int at = random.nextInt(digits.length());
            char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
            assertThat(Identity.parse("https://example.com/01/" + wrong + "/10/L").defect()).as("%s, seed %d", wrong, seed).contains("check digit");
            assertThat(Identity.lot(wrong, "L").defect()).as("%s, seed %d", wrong, seed).contains("check digit");
        }
    }

    private String damage(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0 && !out.isEmpty(); times--) {
            int at = random.nextInt(out.length());
            char c = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, c);
                case 2 -> out.setCharAt(at, c);
                default -> out.setLength(at);
            }
        }
        return out.toString();
    }
}
