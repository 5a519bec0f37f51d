package org.lotgraph.importers.b2mml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Batches;
import org.lotgraph.importers.FileFormat;
import org.lotgraph.importers.FileHead;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.xml.XmlException;
import org.lotgraph.importers.xml.XmlReader;
import org.lotgraph.ledger.Problem;

/**
 * Reads B2MML, the XML of ISA-95 (parts 2, 4 and 5), of version 0401 and later: materials, lots and sublots, and the performance of
 * production, operations and work.
 *
 * <p>A file is read twice. Nothing comes in of one that is no XML, or tells nothing that can be read. Memory is bounded by the largest
 * element that is read as a whole: a material that went in or came out, a sublot.
 */
public final class B2mml implements FileFormat {

    @Override
    public boolean isMine(FileHead head) {
        return Message.isB2mml(head.namespace());
    }

    @Override
    public RejectsFormat rejects() {
        return new RejectedElements();
    }

    /** @param source scope of the ids in it, which ISA-95 calls identifications and leaves to the enterprise */
    @Override
    public void read(Path file, String name, String source, ZoneId zone, Intake intake) throws IOException {
        long size = Files.size(file);
        MessageDigest digest = sha256();
        pass(file, name, digest, bytes -> intake.progress(bytes / 2, size), xml -> {
            Survey survey = new Survey(xml, name);
            new Message(xml, name, survey).read();
            survey.check();
        });
        Batches batches = new Batches(source, name, HexFormat.of().formatHex(digest.digest()), intake);
        pass(file, name, null, bytes -> intake.progress(size / 2 + bytes / 2, size), xml -> {
            Telling telling = new Telling(xml, name, new Names(source), zone, batches, intake);
            new Message(xml, name, telling).read();
        });
        batches.flush();
        intake.progress(size, size);
    }

    private interface Pass {
        void over(XmlReader xml);
    }

    private static void pass(Path file, String name, @Nullable MessageDigest digest, LongConsumer progress, Pass pass) throws IOException {
        try (InputStream in = Files.newInputStream(file); XmlReader xml = new XmlReader(in, digest, progress)) {
            pass.over(xml);
        } catch (XmlException e) {
            throw new RefusedException(new Problem(name, e.line(), e.column() < 1 ? null : e.column(), null, e.what(), e.remedy(), null));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
