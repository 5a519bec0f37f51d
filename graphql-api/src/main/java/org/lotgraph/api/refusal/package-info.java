/** What a client is told when its request cannot be answered: a code and a sentence that names the remedy. */
@NullMarked
package org.lotgraph.api.refusal;

import org.jspecify.annotations.NullMarked;
