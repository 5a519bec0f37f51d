/** Keys: any notation of an identity to the one canonical form; check digits verified, nothing repaired. */
@NullMarked
package org.lotgraph.identity;

import org.jspecify.annotations.NullMarked;
