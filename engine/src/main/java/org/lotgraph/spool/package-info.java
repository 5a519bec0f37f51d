/** Structures that grow to many million entries outside of the heap: files that are mapped into memory and deleted after use. */
@NullMarked
package org.lotgraph.spool;

import org.jspecify.annotations.NullMarked;
