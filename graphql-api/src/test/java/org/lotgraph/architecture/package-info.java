/** The rules that hold over all the modules, as tests. */
@NullMarked
package org.lotgraph.architecture;

import org.jspecify.annotations.NullMarked;
