/** The first class that runs: says which Java is needed, then hands over. */
package org.lotgraph.launch;
