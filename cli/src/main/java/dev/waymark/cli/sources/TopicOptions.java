package dev.waymark.cli.sources;

import dev.waymark.app.pulls.settings.KafkaSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What is read of a topic of Kafka. */
final class TopicOptions {
    @Option(
            names = "--servers",
            paramLabel = "HOST:PORT,…",
            description = "Of a topic: the brokers.")
    private @Nullable String servers;

    @Option(names = "--topic", paramLabel = "NAME", description = "Of a topic: its name.")
    private @Nullable String topic;

    @Option(
            names = "--messages",
            paramLabel = "FORMAT",
            description = "Of a topic: cloudevents or json. Default: cloudevents.")
    private @Nullable String messages;

    @Option(
            names = "--security",
            paramLabel = "HOW",
            description = "Of a topic: plain or tls. Default: tls.")
    private @Nullable String security;

    /** What is not given is as it was. */
    KafkaSettings settings(@Nullable String user, @Nullable KafkaSettings was) {
        return new KafkaSettings(
                PullOptions.needed("--servers", servers, was == null ? null : was.servers()),
                PullOptions.needed("--topic", topic, was == null ? null : was.topic()),
                PullOptions.or(messages, was == null ? "cloudevents" : was.format()),
                PullOptions.or(security, was == null ? "tls" : was.security()),
                user != null ? user : was == null ? null : was.user());
    }
}
