/** Reads XML that others wrote: one element after the other, within bounds, following nothing that it points to. */
@NullMarked
package org.lotgraph.importers.xml;

import org.jspecify.annotations.NullMarked;
