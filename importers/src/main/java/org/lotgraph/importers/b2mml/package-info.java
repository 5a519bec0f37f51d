/** B2MML messages of ISA-95: lots and their sublots, and what production consumed and produced. */
@NullMarked
package org.lotgraph.importers.b2mml;

import org.jspecify.annotations.NullMarked;
