package org.lotgraph.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open. It posts JSON and reads the answer on the thread that asks, so that a client costs little
 * beside the server it measures; Java's own client has threads and queues between the two. For one thread at a time.
 */
final class Connection implements AutoCloseable {

    private static final int OK = 200;

    private final InetSocketAddress server;
    private final String head;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean last = true;

    Connection(URI address) {
        this.server = new InetSocketAddress(address.getHost(), address.getPort());
        this.head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException when it is no 200
     */
    String post(String json) throws IOException {
        if (last) {
            connect();
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length + 16);
        request.writeBytes((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(socket.getOutputStream());
        int status = Integer.parseInt(line().split(" ")[1]);
        String answer = new String(body(), StandardCharsets.UTF_8);
        if (status != OK) {
            throw new IllegalStateException("GraphQL answered " + status + ": " + answer);
        }
        return answer;
    }

    /** At first, and after an answer that the server said to be the last of a connection. */
    private void connect() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(server);
        in = new BufferedInputStream(socket.getInputStream());
        last = false;
    }

    /** Of the length that the header says, or in chunks. */
    private byte[] body() throws IOException {
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String said = header.toLowerCase(Locale.ROOT);
            if (said.startsWith("content-length:")) {
                length = Integer.parseInt(said.substring(said.indexOf(':') + 1).strip());
            }
            last |= said.equals("connection: close");
        }
        return length < 0 ? chunks() : exactly(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(length));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server closed the connection within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
