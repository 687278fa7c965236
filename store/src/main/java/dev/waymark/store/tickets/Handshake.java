package dev.waymark.store.tickets;

import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

import java.io.IOException;
import java.net.Socket;

import javax.net.ssl.SSLSocket;

/**
 * Begins TLS, and tells a beginning that fails, before which nothing was sent, from a connection
 * that breaks later.
 */
final class Handshake implements TlsSocketStrategy {
    private final TlsSocketStrategy tls;

    Handshake(TlsSocketStrategy tls) {
        this.tls = tls;
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        try {
            return tls.upgrade(socket, target, port, attachment, context);
        } catch (IOException failed) {
            throw new FailedException(failed);
        }
    }

    /**
     * The other side is not trusted, or speaks no TLS: it says something else, nothing, or hangs
     * up.
     */
    static final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;

        FailedException(IOException cause) {
            super(cause);
        }
    }
}
