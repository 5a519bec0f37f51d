/** Single items, what is inside them and what was told of them. */
@NullMarked
package org.lotgraph.api.item;

import org.jspecify.annotations.NullMarked;
