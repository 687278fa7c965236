package dev.waymark.store.tickets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Takes one connection with a certificate of its own that nobody vouches for, and breaks TLS as
 * soon as it heard the beginning of a request.
 */
final class TlsServer implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;
    private final ServerSocket server;
    private final Thread thread;
    private volatile String heard = "";

    TlsServer(Path folder) {
        try {
            keys = keys(folder.resolve("keys.p12"));
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        thread = Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getLocalPort());
    }

    /** For who trusts it all the same. */
    SSLContext trust() {
        try {
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first letters of a request that came through TLS, once the connection is over. */
    String heard() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return heard;
    }

    private void serve() {
        try (Socket plain = server.accept();
                SSLSocket tls =
                        (SSLSocket)
                                context()
                                        .getSocketFactory()
                                        .createSocket(plain, null, plain.getPort(), false)) {
            tls.setUseClientMode(false);
            InputStream in = tls.getInputStream();
            heard = new String(in.readNBytes(6), StandardCharsets.US_ASCII);
            plain.getOutputStream().write("no record of TLS".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            heard = ""; // whoever does not trust it hangs up
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    /** A key and its certificate, made by the JDK's own tool. */
    private static KeyStore keys(Path file)
            throws IOException, GeneralSecurityException, InterruptedException {
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "own",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
