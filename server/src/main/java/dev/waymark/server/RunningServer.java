package dev.waymark.server;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A server that takes requests until it is closed. */
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final URI address;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunningServer(ConfigurableApplicationContext context, ServerSettings settings, int port) {
        this.context = context;
        this.address = URI.create("http://" + shownHost(settings) + ":" + port);
        context.addApplicationListener(event -> noteClosed(event));
    }

    static int portOf(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("The server listens on no port.");
    }

    /** Where people and programs reach the server. */
    public URI address() {
        return address;
    }

    /**
     * A new one-time link with which the first administrator is made, to be shown on the console;
     * valid until that is done. Empty if it is done, or in the demo.
     */
    public Optional<URI> setUpLink() {
        return context.getBean(SetUpLinks.class).create(address);
    }

    /** Waits until the server was closed, by {@link #close()} or by the end of the process. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Finishes running requests, stops background work, closes the stores. */
    @Override
    public void close() {
        context.close();
    }

    /** A part of the running server, for tests in this module. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    private void noteClosed(Object event) {
        if (event instanceof ContextClosedEvent) {
            closed.countDown();
        }
    }

    private static String shownHost(ServerSettings settings) {
        if (settings.loopback()) {
            return "localhost";
        }
        return settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    }
}
