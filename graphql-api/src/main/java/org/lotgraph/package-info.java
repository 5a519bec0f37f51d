/** The Spring application: the beans that controllers are given. */
@NullMarked
package org.lotgraph;

import org.jspecify.annotations.NullMarked;
