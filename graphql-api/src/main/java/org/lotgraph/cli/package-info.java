/** The command line: one class a command; results on stdout, progress and errors on stderr, exit codes 0, 1 and 2. */
@NullMarked
package org.lotgraph.cli;

import org.jspecify.annotations.NullMarked;
