package dev.waymark.server.access;

import dev.waymark.app.access.signin.SetUp;
import dev.waymark.server.ServerSettings;

import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Optional;

/**
 * The one-time link to the set-up, for the console. The token stands behind the {@code #}, so that
 * no proxy or log of requests sees it.
 */
@Component
public class SetUpLink {
    private final SetUp setUp;
    private final ServerSettings settings;

    SetUpLink(SetUp setUp, ServerSettings settings) {
        this.setUp = setUp;
        this.settings = settings;
    }

    /** A new link, valid until the set-up is done; empty if it is done, or in the demo. */
    public Optional<URI> create(URI server) {
        return settings.demo()
                ? Optional.empty()
                : setUp.newToken().map(token -> server.resolve("/setup#token=" + token));
    }
}
