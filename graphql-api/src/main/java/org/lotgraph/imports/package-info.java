/** Imports in the application: uploads, the queue in which they wait, and the record of each. */
@NullMarked
package org.lotgraph.imports;

import org.jspecify.annotations.NullMarked;
