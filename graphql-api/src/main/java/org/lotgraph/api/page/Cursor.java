package org.lotgraph.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;

/**
 * A place in a list as it stood at a position of the ledger. Opaque to clients.
 *
 * @param list     the {@link ListId} it came from
 * @param position of the ledger that every later page is answered at
 * @param mark     what the list needs to go on
 */
public record Cursor(String list, long position, String mark) {

    private static final Pattern FORM = Pattern.compile("1\\|([^|]+)\\|(\\d{1,18})\\|(.*)", Pattern.DOTALL);

    /** @throws RefusedException when the text is no cursor of ours */
    public static Cursor read(String text) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (form.matches()) {
                return new Cursor(form.group(1), Long.parseLong(form.group(2)), form.group(3));
            }
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
        throw bad();
    }

    /**
     * The cursors given to the lists right below a field.
     *
     * @throws RefusedException when one is no cursor of ours
     */
    public static List<Cursor> in(DataFetchingFieldSelectionSet lists) {
        return lists.getImmediateFields().stream().map(field -> field.getArguments().get("after")).filter(Objects::nonNull)
                .map(after -> read(String.valueOf(after))).toList();
    }

    String text() {
        String plain = "1|" + list + "|" + position + "|" + mark;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal of a cursor that does not belong where it was given. */
    public static RefusedException bad() {
        return new RefusedException(Refusal.BAD_CURSOR, "The cursor in after is not one that this list gave out. "
                + "Use an endCursor of the same list with the same arguments, or leave after out to begin anew.");
    }
}
