package dev.waymark.app.pulls.settings;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.sources.SourceKind;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A topic of Kafka.
 *
 * @param servers {@code host:port} of one or more brokers, with commas between
 * @param format {@code cloudevents} or {@code json}
 * @param security {@code plain} or {@code tls}
 * @param user who signs in, by SCRAM-SHA-512; null if nobody does
 */
public record KafkaSettings(
        String servers, String topic, String format, String security, @Nullable String user)
        implements PullSettings {
    private static final int MOST_SERVERS = 20;

    public KafkaSettings {
        PullSettings.requireName("topic", topic);
        require(
                format.equals("cloudevents") || format.equals("json"),
                "format \"%s\" is unknown. Give cloudevents or json.",
                format);
        require(
                security.equals("plain") || security.equals("tls"),
                "security \"%s\" is unknown. Give plain or tls.",
                security);
        user = user == null || user.isBlank() ? null : user;
        if (user != null) {
            PullSettings.requireName("user", user);
        }
        List<String> each = brokers(servers);
        require(
                !each.isEmpty() && each.size() <= MOST_SERVERS,
                "%d brokers are named. Give 1 to %d as host:port.",
                each.size(),
                MOST_SERVERS);
    }

    /** Whether messages are CloudEvents. */
    public boolean isCloudEvents() {
        return format.equals("cloudevents");
    }

    /** Each broker as {@code host:port}. */
    public List<String> brokers() {
        return brokers(servers);
    }

    private static List<String> brokers(String servers) {
        return Arrays.stream(servers.split(",", -1)).map(String::strip).toList();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KAFKA;
    }

    @Override
    public String describe() {
        return topic + " · " + servers;
    }

    @Override
    public boolean readsSame(PullSettings other) {
        return other instanceof KafkaSettings that
                && brokers().equals(that.brokers())
                && topic.equals(that.topic);
    }

    @Override
    public boolean keepsSecretOf(PullSettings other) {
        return other instanceof KafkaSettings that
                && readsSame(that)
                && Objects.equals(user, that.user)
                && (security.equals("tls") || that.security.equals("plain"));
    }

    @Override
    public void check(PullLimits limits) {
        brokers().forEach(limits::requireHost);
    }
}
