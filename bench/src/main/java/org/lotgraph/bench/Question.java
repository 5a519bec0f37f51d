package org.lotgraph.bench;

import java.util.List;

import org.lotgraph.trace.Direction;

/**
 * One question, put again and again with origins that change from time to time, so that no single lot makes the figure.
 *
 * @param origins the sets of ids that it is asked from, in turn
 */
record Question(String name, Direction direction, List<List<String>> origins) {
}
