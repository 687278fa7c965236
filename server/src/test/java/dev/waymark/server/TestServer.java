package dev.waymark.server;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.store.documents.Documents;

import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A real server on a free port, with its documents open to the test as well. */
public final class TestServer implements AutoCloseable {
    private final Path home;
    private final RunningServer server;

    private TestServer(Path home, RunningServer server) {
        this.home = home;
        this.server = server;
    }

    /** Starts a server on new, empty state. */
    public static TestServer start(UnaryOperator<ServerSettings> change) {
        try {
            Path home = Files.createTempDirectory("waymark");
            ServerSettings settings = ServerSettings.in(new WaymarkHome(home)).atPort(0);
            return new TestServer(home, WaymarkServer.start(change.apply(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, by number. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.address().getPort());
    }

    /** The token of a new set-up link. */
    public String setUpToken() {
        String fragment = server.setUpLink().orElseThrow().getFragment();
        return fragment.substring("token=".length());
    }

    /** Whether the server offers a set-up link. */
    public boolean offersSetUp() {
        return server.setUpLink().isPresent();
    }

    /** A part of the running server. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** The server's documents. */
    public Documents documents() {
        return server.part(Documents.class);
    }

    /**
     * All routes that controllers and the actuator answer, known after the first request; a route
     * without a method counts as GET.
     */
    public List<Route> routes() {
        List<HandlerMapping> mappings =
                Objects.requireNonNull(server.part(DispatcherServlet.class).getHandlerMappings());
        return mappings.stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(TestServer::routes)
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method, pattern)));
    }

    @Override
    public void close() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a controller answers. */
    public record Route(String method, String pattern) {
        /** The address with this workspace, and {@code x} for every other variable. */
        public String in(String workspace) {
            return pattern.replace("{ws}", workspace).replaceAll("\\{[^}]*\\}|\\*\\*", "x");
        }
    }
}
