package dev.waymark.store.pulls;

import static dev.waymark.engine.fault.JourneyException.data;

import dev.waymark.app.pulls.PullReader;
import dev.waymark.app.pulls.PullSink;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedJson;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a topic from where the log's checkpoint says. Offsets are committed to Kafka after the log
 * has the messages and the checkpoint, for those who watch the group there; what counts is the
 * checkpoint.
 */
public final class KafkaReader implements PullReader {
    /** How long a broker may take for an answer before it counts as dead. */
    public static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);
    private static final int EXAMPLES = 5;

    private final Duration answer;

    /**
     * A reader.
     *
     * @param answer see {@link #ANSWER}
     */
    public KafkaReader(Duration answer) {
        this.answer = answer;
    }

    @Override
    public boolean reads(PullSettings settings) {
        return settings instanceof KafkaSettings;
    }

    @Override
    public Outcome read(Task task, PullSink sink) {
        KafkaSettings settings = (KafkaSettings) task.pull().settings();
        settings.check(task.limits());
        String group = "waymark-" + task.pull().source().id();
        try (KafkaConsumer<byte[], byte[]> consumer =
                KafkaClient.open(settings, task.secret(), group, answer)) {
            List<TopicPartition> partitions = partitions(consumer, settings);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, answer);
            TopicOffsets offsets = TopicOffsets.parse(task.pull().state().checkpoint());
            seek(consumer, partitions, ends, offsets);
            return poll(consumer, partitions, offsets, task, sink);
        } catch (KafkaException e) {
            throw unreachable(settings, e);
        }
    }

    private Outcome poll(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            TopicOffsets offsets,
            Task task,
            PullSink sink) {
        KafkaMessages messages =
                new KafkaMessages((KafkaSettings) task.pull().settings(), task.pull().mapping());
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        long lag = lag(consumer, partitions);
        while (lag > 0 && System.nanoTime() < end && !sink.isCancelled()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    TopicPartition partition =
                            new TopicPartition(record.topic(), record.partition());
                    offsets.put(record.partition(), record.offset() + 1);
                    next.put(partition, new OffsetAndMetadata(record.offset() + 1));
                }
                sink.take(messages.batch(records), messages.bytes(), offsets.toString());
                consumer.commitSync(next, answer);
            }
            lag = lag(consumer, partitions);
        }
        return new Outcome(lag, lag > 0 && !sink.isCancelled());
    }

    private long lag(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                consumer.endOffsets(partitions, answer).entrySet()) {
            lag += Math.max(0, end.getValue() - consumer.position(end.getKey(), answer));
        }
        return lag;
    }

    private void seek(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            TopicOffsets offsets) {
        List<TopicPartition> unknown = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            Long next = offsets.next(partition.partition());
            if (next == null) {
                unknown.add(partition);
            } else if (next > ends.getOrDefault(partition, 0L)) {
                throw data(
                        "PULL_TOPIC_CHANGED",
                        "the topic \"%s\" ends at %d in partition %d, before the %d that was read"
                            + " already: it was made anew. Remove this source and add it again.",
                        partition.topic(),
                        ends.getOrDefault(partition, 0L),
                        partition.partition(),
                        next);
            } else {
                consumer.seek(partition, next);
            }
        }
        consumer.seekToBeginning(unknown);
    }

    private List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, KafkaSettings settings) {
        List<PartitionInfo> known = consumer.partitionsFor(settings.topic(), answer);
        if (known == null || known.isEmpty()) {
            throw data(
                    "PULL_REFUSED",
                    "Kafka at %s has no topic \"%s\". Check its name and the user's rights.",
                    settings.servers(),
                    settings.topic());
        }
        return known.stream().map(it -> new TopicPartition(it.topic(), it.partition())).toList();
    }

    @Override
    public Optional<List<JsonNode>> examples(
            PullSettings given, @Nullable String secret, PullLimits limits) {
        KafkaSettings settings = (KafkaSettings) given;
        settings.check(limits);
        try (KafkaConsumer<byte[], byte[]> consumer =
                KafkaClient.open(settings, secret, null, answer)) {
            List<TopicPartition> partitions = partitions(consumer, settings);
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, answer);
            consumer.endOffsets(partitions, answer)
                    .forEach(
                            (partition, end) ->
                                    consumer.seek(
                                            partition,
                                            Math.max(
                                                    begins.getOrDefault(partition, 0L),
                                                    end - EXAMPLES)));
            List<JsonNode> found = new ArrayList<>();
            long end = System.nanoTime() + answer.toNanos();
            while (found.size() < EXAMPLES
                    && lag(consumer, partitions) > 0
                    && System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (found.size() < EXAMPLES && record.value() != null) {
                        found.addFirst(TrackedJson.value(record.value()));
                    }
                }
            }
            return Optional.of(found);
        } catch (KafkaException e) {
            throw unreachable(settings, e);
        }
    }

    private static JourneyException unreachable(KafkaSettings settings, KafkaException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new JourneyException(
                FaultKind.DATA,
                "PULL_UNREACHABLE",
                "Kafka at "
                        + settings.servers()
                        + " does not answer ("
                        + said
                        + "). It is tried again by itself.",
                e);
    }
}
