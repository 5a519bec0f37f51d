/** The first class that runs: says which Java is needed, then hands over. */
@NullMarked
package org.lotgraph.launch;

import org.jspecify.annotations.NullMarked;
