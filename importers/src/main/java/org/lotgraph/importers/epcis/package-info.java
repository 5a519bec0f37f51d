/** EPCIS in JSON-LD and XML: a document is validated first and refused whole if it is not valid, then its events become facts; both streaming. */
@NullMarked
package org.lotgraph.importers.epcis;

import org.jspecify.annotations.NullMarked;
