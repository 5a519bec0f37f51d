/** Reads JSON that others wrote, within bounds. */
@NullMarked
package org.lotgraph.importers.json;

import org.jspecify.annotations.NullMarked;
