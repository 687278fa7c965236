package dev.waymark.server.access;

import dev.waymark.app.access.signin.SetUp;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.SetUpLinks;

import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Optional;

/**
 * The one-time link to the set-up, for the console. The token stands behind the {@code #}, so that
 * no proxy or log of requests sees it.
 */
@Component
class SetUpLink implements SetUpLinks {
    private final SetUp setUp;
    private final ServerSettings settings;

    SetUpLink(SetUp setUp, ServerSettings settings) {
        this.setUp = setUp;
        this.settings = settings;
    }

    @Override
    public Optional<URI> create(URI server) {
        return settings.demo()
                ? Optional.empty()
                : setUp.newToken().map(token -> server.resolve("/setup#token=" + token));
    }
}
