package org.lotgraph.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upload that cannot be kept")
class FullDiskTests {

    /** A device of Linux on which there is never room. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void failsForTheDiskWhereAFileTakesNoMore() {
        assumeTrue(Files.exists(FULL));
        Throwable old = catchThrowable(() -> {
            try (OutputStream out = new FileOutputStream(FULL.toFile())) {
                out.write(1);
            }
        });
        Throwable channel = catchThrowable(() -> {
            try (OutputStream out = Files.newOutputStream(FULL, StandardOpenOption.WRITE)) {
                out.write(new byte[10]);
            }
        });
        assertThat(old).isInstanceOf(IOException.class);
        assertThat(ImportRoutes.isOfDisk(old)).isTrue();
        assertThat(ImportRoutes.isOfDisk(new IOException("Processing failed", channel))).isTrue();
    }

    @Test
    void failsForTheClientWhereItGoesAway() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
            client.close();
            Throwable gone = catchThrowable(() -> client.getInputStream().read());
            assertThat(gone).isInstanceOf(SocketException.class);
            assertThat(ImportRoutes.isOfDisk(gone)).isFalse();
        }
        assertThat(ImportRoutes.isOfDisk(new EOFException("Unexpected end of the stream"))).isFalse();
    }
}
