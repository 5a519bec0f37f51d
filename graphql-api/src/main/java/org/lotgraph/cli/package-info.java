/** The command line: one class a command; results on stdout, progress and errors on stderr, exit codes 0 to 3. */
@NullMarked
package org.lotgraph.cli;

import org.jspecify.annotations.NullMarked;
