package org.lotgraph.importers.epcis;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.JsonInput;

/** What the first bytes of a file give away before any parser complains of them. */
final class Sniffer {

    static final int ENOUGH = 512;

    private Sniffer() {
    }

    /**
     * Whether this is XML, in whatever encoding it declares; else it is JSON in UTF-8.
     *
     * @throws RefusedException where it can be neither
     */
    static boolean isXml(String file, byte[] head) {
        if (head.length == 0) {
            throw JsonInput.whole(file, "The file is empty.", "Export it again.");
        }
        if (starts(head, 0xfe, 0xff, 0, '<') || starts(head, 0xff, 0xfe, '<', 0) || starts(head, 0, '<', 0) || starts(head, '<', 0)) {
            return true;
        }
        if (head.length >= 2 && (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe) || (head[0] == 0) != (head[1] == 0))) {
            throw JsonInput.whole(file, "The file is not UTF-8 text: it looks like UTF-16.", "Save it as UTF-8.");
        }
        if (starts(head, 'P', 'K') || starts(head, 0x1f, 0x8b)) {
            throw JsonInput.whole(file, "The file is compressed.", "Unpack it first.");
        }
        int first = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (first < head.length && (head[first] == ' ' || head[first] == '\n' || head[first] == '\r' || head[first] == '\t')) {
            first++;
        }
        if (first == head.length && head.length < ENOUGH) {
            throw JsonInput.whole(file, "The file is empty but for blanks.", "Export it again.");
        }
        return first < head.length && head[first] == '<';
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
