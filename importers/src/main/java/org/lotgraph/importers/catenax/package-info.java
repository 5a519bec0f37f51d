/** Catena-X import files: parts as built, and what was built into which. */
@NullMarked
package org.lotgraph.importers.catenax;

import org.jspecify.annotations.NullMarked;
