/** The only reader of genealogy: where did it go, where did it come from. */
@NullMarked
package org.lotgraph.trace;

import org.jspecify.annotations.NullMarked;
