package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.engine.fault.JourneyException;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes consumers. Every property is set here or left as it is: none is taken from people, since
 * some of Kafka's load classes or read files.
 */
final class KafkaClient {
    private static final int MOST_RECORDS = 1_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private KafkaClient() {}

    static KafkaConsumer<byte[], byte[]> open(
            KafkaSettings settings,
            @Nullable String secret,
            @Nullable String group,
            Duration answer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, String.join(",", settings.brokers()));
        if (group != null) {
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "waymark");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // What a producer took back never happened.
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        properties.put("security.protocol", protocol(settings));
        if (settings.user() != null) {
            properties.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
            properties.put(SaslConfigs.SASL_JAAS_CONFIG, login(settings.user(), secret));
        }
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String protocol(KafkaSettings settings) {
        boolean tls = settings.security().equals("tls");
        if (settings.user() == null) {
            return tls ? "SSL" : "PLAINTEXT";
        }
        return tls ? "SASL_SSL" : "SASL_PLAINTEXT";
    }

    /** The user is a plain name; what could end the password's quotes is refused. */
    private static String login(String user, @Nullable String secret) {
        String password = secret == null ? "" : secret;
        JourneyException.require(
                password.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' '),
                "the password has a quote, a backslash or a control character, which Kafka's"
                        + " client cannot take.");
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                + user
                + "\" password=\""
                + password
                + "\";";
    }
}
