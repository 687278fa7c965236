package dev.waymark.app.maps.shares;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapFaults;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people do with links. Whether they may make one is asked before; opening one needs nothing
 * but its secret and, if it has one, its password. Safe for several threads.
 */
public final class MapShares {
    private static final int MAX_SHARES = 100;

    private final ShareStore store;
    private final LiveMaps maps;
    private final Secrets secrets;
    private final PasswordHash passwords;
    private final Stamp stamp;

    /** Links that are kept in a store, to maps that live. */
    public MapShares(
            ShareStore store, LiveMaps maps, Secrets secrets, PasswordHash passwords, Stamp stamp) {
        this.store = store;
        this.maps = maps;
        this.secrets = secrets;
        this.passwords = passwords;
        this.stamp = stamp;
    }

    /**
     * A map's links, newest first; empty if there are none.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public List<Share> list(String workspace, String map) {
        maps.find(workspace, map);
        return store.list(workspace, map);
    }

    /**
     * Makes a link.
     *
     * @param by who makes it, as people call them
     * @throws JourneyException UNKNOWN_MAP; INVALID_VALUE if it would have expired already or the
     *     map has no such lane; TOO_MANY_SHARES
     */
    public IssuedShare issue(String workspace, String map, ShareRequest request, String by) {
        requireLanes(maps.find(workspace, map), request.hiddenLanes());
        Instant now = stamp.now();
        Instant expiry = request.expiresAt();
        require(
                expiry == null || expiry.isAfter(now),
                "expiresAt %s is past. Give a later instant, or none.",
                expiry);
        if (store.list(workspace, map).size() >= MAX_SHARES) {
            throw JourneyException.limit(
                    "TOO_MANY_SHARES",
                    "the map has %d links, as many as it may have. Revoke some.",
                    MAX_SHARES);
        }
        String password = request.password();
        Share share =
                new Share(
                        stamp.ids().next(),
                        workspace,
                        map,
                        request.hiddenLanes(),
                        password == null ? null : passwords.hash(password),
                        expiry == null ? null : expiry.truncatedTo(ChronoUnit.MILLIS),
                        by,
                        now);
        String token = secrets.next();
        if (!store.add(share, Secrets.hash(token))) {
            throw MapFaults.unknown(map);
        }
        return new IssuedShare(share, token);
    }

    /**
     * Revokes a link: from now on it opens nothing.
     *
     * @throws JourneyException UNKNOWN_SHARE if the map has no such link
     */
    public void revoke(String workspace, String map, String id) {
        if (!store.delete(workspace, map, id)) {
            throw unknown();
        }
    }

    /**
     * What a link shows: its map without hidden lanes, bindings, segments and names of other maps.
     *
     * @param token the secret in the address
     * @param password null if none was given
     * @throws JourneyException UNKNOWN_SHARE if there is no such link; SHARE_EXPIRED if its time is
     *     over; SHARE_PASSWORD_NEEDED if it needs a password and this is not it
     */
    public JourneyMap open(String token, @Nullable String password) {
        Share share = store.find(Secrets.hash(token)).orElseThrow(MapShares::unknown);
        if (!share.isValidAt(stamp.now())) {
            throw JourneyException.access(
                    "SHARE_EXPIRED",
                    "The time of this link is over. Ask whoever sent it to you for a new one.");
        }
        String hash = share.passwordHash();
        if (hash != null && (password == null || !passwords.matches(password, Optional.of(hash)))) {
            throw JourneyException.access(
                    "SHARE_PASSWORD_NEEDED",
                    "This link needs its password. Ask whoever sent it to you.");
        }
        return SharedView.of(maps.find(share.workspace(), share.map()), share.hiddenLanes());
    }

    /** A lane that is named wrongly would not be hidden, so nobody may believe that it is. */
    private static void requireLanes(JourneyMap map, List<String> ids) {
        Set<String> known = new HashSet<>();
        map.lanes().forEach(lane -> known.add(lane.id()));
        for (String id : ids) {
            require(
                    known.contains(id),
                    "hiddenLanes names lane \"%s\", which the map does not have. Load the map"
                            + " again.",
                    id.length() <= 40 ? id : id.substring(0, 40) + "…");
        }
    }

    private static JourneyException unknown() {
        return JourneyException.access(
                "UNKNOWN_SHARE",
                "This link does not open anything, or no longer. Ask for a new one.");
    }

    /** Time and names for new links. */
    public record Stamp(Ids ids, Clock clock) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
