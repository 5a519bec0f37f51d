/** A made-up plant, written as a dump folder: believable, with a handful of honest faults, and the same for the same seed. */
@NullMarked
package org.lotgraph.importers.plant;

import org.jspecify.annotations.NullMarked;
