package org.lotgraph.api.imports;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.lotgraph.datafolder.OwnerOnly;
import org.lotgraph.imports.ImportProperties;
import org.lotgraph.imports.ImportQueue;
import org.lotgraph.imports.Uploads;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;

/** {@code POST /imports}, the import that comes of it, and its rejects. */
@Configuration(proxyBeanMethods = false)
class ImportRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRoutes.class);
    /** Bytes that stay free for the database. */
    private static final long RESERVE = 256L << 20;

    /** What writes files, in the innermost calls of an exception: its message is in the language of the operating system. */
    private static final Set<String> WRITERS = Set.of("java.io.FileOutputStream", "java.io.RandomAccessFile", "sun.nio.ch.FileChannelImpl");
    private static final int DEEPEST_WRITE = 12;

    private final ImportQueue queue;
    private final ImportLog log;
    private final Uploads uploads;
    private final long largest;

    ImportRoutes(ImportQueue queue, ImportLog log, Uploads uploads, ImportProperties properties) {
        this.queue = queue;
        this.log = log;
        this.uploads = uploads;
        this.largest = properties.largest().toBytes();
    }

    @Bean
    RouterFunction<ServerResponse> imports() {
        return route().POST("/imports", this::upload).GET("/imports/{id}", this::one).GET("/imports/{id}/rejects", this::rejects).build();
    }

    private ServerResponse upload(ServerRequest request) {
        try {
            checkBefore(request);
            Upload upload = Upload.of(parts(request));
            String id = Import.newId(Instant.now());
            keep(upload, id);
            queue.upload(new Import.Asked(id, Import.Via.UPLOAD, upload.source(), upload.files().stream().map(Part::getSubmittedFileName).toList(),
                    upload.mapping(), upload.zone()));
            return ServerResponse.accepted().location(URI.create("/imports/" + id)).contentType(MediaType.APPLICATION_JSON).body(links(id, Import.State.QUEUED));
        } catch (BadUploadException e) {
            return refused(e.status(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warn("An upload could not be kept: {}", e.getMessage());
            return isFull() || isOfDisk(e) ? refused(HttpStatus.INSUFFICIENT_STORAGE, "The disk of the data folder takes no more. Make room on it, and upload again.")
                    : refused(HttpStatus.BAD_REQUEST, "The upload was broken off, or is no multipart form. Send it again.");
        }
    }

    private void checkBefore(ServerRequest request) throws BadUploadException, IOException {
        if (request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::equalsTypeAndSubtype).isEmpty()) {
            throw new BadUploadException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the files as multipart/form-data, as curl -F does.");
        }
        if (queue.isFull()) {
            throw new BadUploadException(HttpStatus.TOO_MANY_REQUESTS, "So many imports wait that no more are taken. Upload again when some are done.");
        }
        long length = request.headers().contentLength().orElse(0);
        if (length > largest) {
            throw tooLarge();
        }
        if (length + RESERVE > uploads.free()) {
            throw new BadUploadException(HttpStatus.INSUFFICIENT_STORAGE, "The disk of the data folder has no room for this upload. Make room on it, and upload again.");
        }
    }

    private Iterable<Part> parts(ServerRequest request) throws BadUploadException, IOException {
        try {
            return request.servletRequest().getParts();
        } catch (IllegalStateException e) {
            throw tooLarge();
        } catch (InvalidFileNameException e) {
            throw new BadUploadException(HttpStatus.BAD_REQUEST, "A name with a NUL in it cannot be the name of a file here. Send a plain name without a path, such as lots.csv.");
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private BadUploadException tooLarge() {
        return new BadUploadException(HttpStatus.CONTENT_TOO_LARGE, "The upload has more than " + largest
                + " bytes or too many parts. Send less at once, or set lotgraph.imports.largest.");
    }

    private boolean isFull() {
        try {
            return uploads.free() < RESERVE;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file could not be written: once the upload is given up, what had filled the disk is gone again. */
    static boolean isOfDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException || Arrays.stream(cause.getStackTrace()).limit(DEEPEST_WRITE).map(StackTraceElement::getClassName).anyMatch(WRITERS::contains)) {
                return true;
            }
        }
        return false;
    }

    private void keep(Upload upload, String id) throws IOException {
        Path folder = uploads.begin(id);
        try {
            for (Part part : upload.files()) {
                Path file = folder.resolve(part.getSubmittedFileName());
                part.write(file.toString());
                OwnerOnly.restrictFile(file);
            }
        } catch (IOException e) {
            uploads.forget(id);
            throw e;
        }
    }

    private ServerResponse one(ServerRequest request) {
        Import found = log.find(request.pathVariable("id"));
        return found == null ? noSuchImport()
                : ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(links(found.id(), found.state()));
    }

    private Map<String, Object> links(String id, Import.State state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("state", state.name());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", "/imports/" + id);
        links.put("rejects", "/imports/" + id + "/rejects");
        links.put("explorer", "/graphiql");
        body.put("links", links);
        return body;
    }

    /** The one file that there is, else all of them in a zip file; written as it is sent. */
    private ServerResponse rejects(ServerRequest request) {
        Import found = log.find(request.pathVariable("id"));
        if (found == null) {
            return noSuchImport();
        }
        List<Path> files = found.via() == Import.Via.UPLOAD ? uploads.rejected(found.id()) : List.of();
        if (files.isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "Nothing that this import rejected is kept here.");
        }
        Path first = files.getFirst();
        if (files.size() == 1) {
            return attachment(String.valueOf(first.getFileName())).contentType(MediaType.APPLICATION_OCTET_STREAM).body(new FileSystemResource(first));
        }
        return attachment("rejects-" + found.id() + ".zip").contentType(MediaType.parseMediaType("application/zip")).build((servlet, response) -> {
            try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry(uploads.name(found.id(), file)));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            return null;
        });
    }

    private static ServerResponse.BodyBuilder attachment(String name) {
        return ServerResponse.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build().toString()).header("X-Content-Type-Options", "nosniff");
    }

    private static ServerResponse noSuchImport() {
        return refused(HttpStatus.NOT_FOUND, "There is no such import. The GraphQL query imports lists all.");
    }

    private static ServerResponse refused(HttpStatus status, String sentence) {
        return ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON).body(Map.of("error", sentence));
    }
}
