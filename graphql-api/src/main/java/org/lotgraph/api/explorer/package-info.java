/** GraphiQL, served from the jar with ready queries. */
@NullMarked
package org.lotgraph.api.explorer;

import org.jspecify.annotations.NullMarked;
