package org.lotgraph.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

import org.lotgraph.datafolder.CannotRunException;
import org.springframework.core.env.Environment;

/** Where {@code serve} may listen: on the loopback interface, while nobody has to say who they are. */
final class Addresses {

    private Addresses() {
    }

    static int checkedPort(int port) {
        if (port < 0 || port > 65_535) {
            throw new CannotRunException("There is no port " + port + "; give --port a number from 1 to 65535.");
        }
        return port;
    }

    /** Before the store is opened, so that a mistake is told at once. */
    static void check(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        int port = checkedPort(environment.getProperty("server.port", Integer.class, 8080));
        InetAddress host = loopback(address);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotRunException("Port " + port + " of " + address + " cannot be used (" + e.getMessage()
                    + "); stop what listens there, or choose another with --port.", e);
        }
    }

    private static InetAddress loopback(String address) {
        try {
            InetAddress host = InetAddress.getByName(address);
            if (host.isLoopbackAddress()) {
                return host;
            }
        } catch (UnknownHostException e) {
            throw new CannotRunException("server.address " + address + " is no address of this machine; leave it out to serve on 127.0.0.1.", e);
        }
        throw new CannotRunException("Lotgraph serves on loopback only while no authentication is configured, and server.address is " + address
                + "; set it to 127.0.0.1, or leave it out.");
    }
}
