/** What a thing is, seen from outside: its kind, its times and quantities, and the reading of single items, their history and contents. */
@NullMarked
package org.lotgraph.item;

import org.jspecify.annotations.NullMarked;
