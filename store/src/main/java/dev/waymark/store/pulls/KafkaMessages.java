package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.clients.CloudEventsReader;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.formats.tracking.mapped.MappedReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes events of a topic's messages. A message that is no good is refused alone. */
final class KafkaMessages {
    private static final String ATTRIBUTE = "ce_";
    private static final String CONTENT_TYPE = "content-type";

    private final @Nullable MappedReader reader;
    private int bytes;

    KafkaMessages(KafkaSettings settings, @Nullable JsonMapping mapping) {
        this.reader =
                settings.isCloudEvents() || mapping == null ? null : new MappedReader(mapping);
    }

    /** How large the last batch was. */
    int bytes() {
        return bytes;
    }

    TrackedBatch batch(ConsumerRecords<byte[], byte[]> records) {
        List<TrackedEvent> events = new ArrayList<>();
        List<TrackedBatch.Refused> refused = new ArrayList<>();
        int place = 0;
        bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() != null) {
                bytes += record.value().length;
                take(record, record.value(), place, events, refused);
            }
            place++;
        }
        return new TrackedBatch(null, null, events, refused);
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record,
            byte[] value,
            int place,
            List<TrackedEvent> events,
            List<TrackedBatch.Refused> refused) {
        String where = record.topic() + ":" + record.partition() + ":" + record.offset();
        try {
            if (value.length > TrackedBatch.RECORD_BYTES) {
                throw JourneyException.user(
                        MessageFault.TOO_LARGE,
                        "the message has more than %,d bytes. Send less with it.",
                        TrackedBatch.RECORD_BYTES);
            }
            if (reader != null) {
                events.add(reader.event(TrackedJson.value(value), where));
                return;
            }
            TrackedBatch batch = cloudEvents(record, value);
            events.addAll(batch.events());
            for (TrackedBatch.Refused one : batch.refused()) {
                refused.add(
                        new TrackedBatch.Refused(place, one.code(), where + ": " + one.reason()));
            }
        } catch (JourneyException e) {
            refused.add(new TrackedBatch.Refused(place, e.code(), where + ": " + e.getMessage()));
        } catch (JacksonException e) {
            refused.add(
                    new TrackedBatch.Refused(
                            place, MessageFault.OTHERWISE, where + ": " + TrackedBatch.UNREADABLE));
        }
    }

    /** As CloudEvents' Kafka binding says: attributes as headers, or all in the value. */
    private static TrackedBatch cloudEvents(ConsumerRecord<byte[], byte[]> record, byte[] value) {
        Map<String, String> attributes = new TreeMap<>();
        String contentType = null;
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            String text =
                    header.value() == null
                            ? ""
                            : new String(header.value(), StandardCharsets.UTF_8);
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), text);
            } else if (name.equals(CONTENT_TYPE)) {
                contentType = text;
            }
        }
        if (attributes.isEmpty()) {
            return TrackedJson.isArray(value)
                    ? CloudEventsReader.batched(value)
                    : CloudEventsReader.structured(value);
        }
        return CloudEventsReader.binary(attributes, contentType, value);
    }
}
