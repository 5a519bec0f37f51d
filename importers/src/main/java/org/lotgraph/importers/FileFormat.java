package org.lotgraph.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.lotgraph.importers.b2mml.B2mml;
import org.lotgraph.importers.catenax.CatenaX;
import org.lotgraph.importers.epcis.Epcis;
import org.lotgraph.importers.foodchainlab.FoodChainLab;

/** A format whose documents are one file each. */
public interface FileFormat {

    /** In the order in which they are asked; the last takes what nobody else does, and says what is wrong with it. */
    List<FileFormat> ALL = List.of(new FoodChainLab(), new CatenaX(), new B2mml(), new Epcis());

    /** Whether a document of this format begins like that. */
    boolean isMine(FileHead head);

    /**
     * Reads one file.
     *
     * @param name   the file as the user named it
     * @param source scope of the ids in it
     * @param zone   of dates and of times without an offset
     * @throws RefusedException where it is not valid as a whole; the intake has seen nothing of it then
     * @throws IOException      where it cannot be read
     */
    void read(Path file, String name, String source, ZoneId zone, Intake intake) throws IOException;

    /** What its rejects look like. */
    RejectsFormat rejects();

    /** The format of a file. */
    static FileFormat of(Path file) throws IOException {
        FileHead head = FileHead.of(file);
        return ALL.stream().filter(format -> format.isMine(head)).findFirst().orElse(ALL.getLast());
    }
}
