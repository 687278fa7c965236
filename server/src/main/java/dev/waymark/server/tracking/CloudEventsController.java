package dev.waymark.server.tracking;

import dev.waymark.app.collect.intake.Receipt;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.clients.CloudEventsReader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes CloudEvents 1.0, structured, binary and batched. */
@RestController
class CloudEventsController {
    private static final String ATTRIBUTE = "ce-";

    private final Reception reception;

    CloudEventsController(Reception reception) {
        this.reception = reception;
    }

    @PostMapping({"/v1/cloudevents", "/v1/cloudevents/"})
    Taken take(HttpServletRequest request) {
        String given = request.getContentType();
        String media = given == null ? "" : given.toLowerCase(Locale.ROOT);
        Receipt receipt =
                reception.take(
                        request,
                        body -> {
                            if (media.startsWith("application/cloudevents-batch")) {
                                return CloudEventsReader.batched(body);
                            }
                            return media.startsWith("application/cloudevents")
                                    ? CloudEventsReader.structured(body)
                                    : CloudEventsReader.binary(attributes(request), given, body);
                        });
        return new Taken(receipt.refused());
    }

    private static Map<String, String> attributes(HttpServletRequest request) {
        Map<String, String> attributes = new TreeMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), request.getHeader(header));
            }
        }
        return attributes;
    }

    /**
     * What became of a request.
     *
     * @param refused events that were no good, and so are not in the log
     */
    record Taken(List<TrackedBatch.Refused> refused) {}
}
