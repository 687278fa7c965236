package dev.waymark.server;

import java.net.URI;
import java.util.Optional;

/** A source of one-time links with which the first administrator is made. */
@FunctionalInterface
public interface SetUpLinks {
    /**
     * A new link to the server at this address, valid until the set-up is done; empty if it is
     * done, or in the demo.
     */
    Optional<URI> create(URI server);
}
