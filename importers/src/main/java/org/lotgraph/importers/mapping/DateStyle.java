package org.lotgraph.importers.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How people wrote dates.
 *
 * @param order of day, month and year where all are numbers
 * @param year  of dates that name none; null: such a date cannot be read
 */
record DateStyle(Order order, @Nullable Integer year) {

    static final DateStyle DEFAULT = new DateStyle(Order.DMY, null);

    /** Which number comes first. */
    enum Order { DMY, MDY, YMD }
}
