/** Uploads over HTTP, and imports in GraphQL: list, progress, problems, undo. */
@NullMarked
package org.lotgraph.api.imports;

import org.jspecify.annotations.NullMarked;
