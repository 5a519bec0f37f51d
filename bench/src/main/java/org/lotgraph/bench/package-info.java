/** The same questions, put to Lotgraph and to others over one made-up plant, side by side. */
@NullMarked
package org.lotgraph.bench;

import org.jspecify.annotations.NullMarked;
