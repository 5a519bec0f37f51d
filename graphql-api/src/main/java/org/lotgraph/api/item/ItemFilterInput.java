package org.lotgraph.api.item;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemFilter;
import org.lotgraph.item.ItemKind;

/** The filter as it is asked for; everything null asks nothing. */
record ItemFilterInput(@Nullable String text, @Nullable ItemKind kind, @Nullable String product, @Nullable String lotNumber,
        @Nullable String supplier, @Nullable String receiver, @Nullable String place, @Nullable TimeWindow madeBetween) {

    static ItemFilter filter(@Nullable ItemFilterInput asked) {
        if (asked == null) {
            return ItemFilter.ALL;
        }
        return new ItemFilter(asked.text, asked.kind, asked.product, asked.lotNumber, asked.supplier, asked.receiver, asked.place,
                asked.madeBetween == null ? null : asked.madeBetween.range());
    }
}
