package dev.waymark.app.maps.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.signin.MovableClock;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MapSharesTest {
    private final MovableClock clock = new MovableClock();
    private final LiveMaps maps = new LiveMaps(new InMemoryMapStore(), clock);
    private final MapShares shares =
            new MapShares(
                    new Links(),
                    maps,
                    new Secrets(new SecureRandom()),
                    new PlainHash(),
                    new MapShares.Stamp(new Ids(clock, new SecureRandom()), clock));

    @BeforeEach
    void addMap() {
        maps.create(
                "w", JourneyMap.builder("m", "Map").addLane(Lane.of("l1", LaneKind.NEEDS)).build());
    }

    @Test
    void opensNothingOnceALinkHasExpired() {
        ShareRequest forAnHour =
                new ShareRequest(List.of(), null, clock.instant().plus(Duration.ofHours(1)));
        String token = shares.issue("w", "m", forAnHour, "Anna").token();
        clock.move(Duration.ofHours(1).minusMillis(1));
        assertThat(shares.open(token, null).name()).isEqualTo("Map");
        clock.move(Duration.ofMillis(1));
        assertThatThrownBy(() -> shares.open(token, null))
                .hasMessage(
                        "The time of this link is over. Ask whoever sent it to you for a new one.");
    }

    @Test
    void hidesOnlyLanesThatTheMapHas() {
        String token =
                shares.issue("w", "m", new ShareRequest(List.of("l1"), null, null), "Anna").token();
        assertThat(shares.open(token, null).lanes()).isEmpty();
        ShareRequest stale = new ShareRequest(List.of("l1", "l9"), null, null);
        assertThatThrownBy(() -> shares.issue("w", "m", stale, "Anna"))
                .hasMessage(
                        "hiddenLanes names lane \"l9\", which the map does not have. Load the map"
                                + " again.");
        assertThat(shares.list("w", "m")).hasSize(1);
    }

    private static final class PlainHash implements PasswordHash {
        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public boolean matches(String password, Optional<String> stored) {
            return stored.filter(password::equals).isPresent();
        }
    }

    private static final class Links implements ShareStore {
        private final Map<String, Share> links = new LinkedHashMap<>();

        @Override
        public List<Share> list(String workspace, String map) {
            return List.copyOf(links.values());
        }

        @Override
        public boolean add(Share share, String tokenHash) {
            links.put(tokenHash, share);
            return true;
        }

        @Override
        public Optional<Share> find(String tokenHash) {
            return Optional.ofNullable(links.get(tokenHash));
        }

        @Override
        public boolean delete(String workspace, String map, String id) {
            return links.values().removeIf(share -> share.id().equals(id));
        }
    }
}
