/** What was measured, as people read it: tables, figures beside their goals, and a picture. */
@NullMarked
package org.lotgraph.bench.report;

import org.jspecify.annotations.NullMarked;
