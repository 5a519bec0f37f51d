/** The dump folder: a plant's tables as CSV files, read in two passes and in bounded memory, row by row to facts or problems. */
@NullMarked
package org.lotgraph.importers.dump;

import org.jspecify.annotations.NullMarked;
