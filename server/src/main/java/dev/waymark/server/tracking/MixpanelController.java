package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.waymark.app.sources.Source;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.clients.MixpanelBatch;
import dev.waymark.formats.tracking.clients.MixpanelReader;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes what is sent to Mixpanel's import. What is wrong is told for each record, as Mixpanel tells
 * it; the others are taken.
 */
@RestController
class MixpanelController {
    private static final String FORM = "data=";

    private final Reception reception;
    private final WriteKeys keys;

    MixpanelController(Reception reception, WriteKeys keys) {
        this.reception = reception;
        this.keys = keys;
    }

    @PostMapping({"/import", "/import/"})
    ResponseEntity<?> take(HttpServletRequest request) {
        MultiValueMap<String, String> query = query(request);
        boolean strict = "1".equals(query.getFirst("strict"));
        String inHead = keys.inHead(request);
        Source source = keys.source(inHead == null ? query.getFirst("api_key") : inHead);
        String type = request.getContentType();
        boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        AtomicReference<@Nullable MixpanelBatch> read = new AtomicReference<>();
        long imported = 0;
        try {
            imported =
                    reception
                            .take(
                                    request,
                                    source,
                                    body -> {
                                        MixpanelBatch batch =
                                                MixpanelReader.read(
                                                        form ? unpacked(body) : body, strict);
                                        read.set(batch);
                                        return batch.batch();
                                    })
                            .taken();
        } catch (JourneyException fault) {
            MixpanelBatch batch = read.get();
            if (batch == null || !batch.batch().events().isEmpty()) {
                throw fault;
            }
        }
        MixpanelBatch batch = read.get();
        return answer(form, imported, batch == null ? List.of() : batch.failed(), query, strict);
    }

    private static ResponseEntity<?> answer(
            boolean form,
            long imported,
            List<MixpanelBatch.Failed> failed,
            MultiValueMap<String, String> query,
            boolean strict) {
        if (form) {
            // The clients that send forms know no more than good and bad.
            boolean verbose = "1".equals(query.getFirst("verbose"));
            int status = failed.isEmpty() ? 1 : 0;
            String error = failed.isEmpty() ? null : failed.getFirst().message();
            return ResponseEntity.ok(verbose ? new Short(status, error) : status);
        }
        List<FailedRecord> records = failed.stream().map(FailedRecord::of).toList();
        if (failed.isEmpty() || (!strict && imported > 0)) {
            return ResponseEntity.ok(new Imported(200, "OK", null, imported, records));
        }
        return ResponseEntity.badRequest()
                .body(
                        new Imported(
                                400,
                                "Bad Request",
                                "some data points in the request failed validation",
                                imported,
                                records));
    }

    /** The parameters of the address alone; asking Tomcat for them would read the body as well. */
    private static MultiValueMap<String, String> query(HttpServletRequest request) {
        try {
            return UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams();
        } catch (IllegalArgumentException e) {
            throw user("INVALID_VALUE", "the address's parameters cannot be read.");
        }
    }

    private static byte[] unpacked(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(FORM)) {
            throw user("UNREADABLE_BODY", "the form has no \"data\". Send JSON in Base64 there.");
        }
        String data = text.substring(FORM.length()).split("&", 2)[0];
        try {
            // Mixpanel's own client for Node leaves the plus signs of Base64 as they are.
            String base64 = data.contains("%") ? decoded(data.replace("+", "%2B")) : data;
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw user("UNREADABLE_BODY", "the form's \"data\" is no Base64.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The answer to clients that send forms. */
    @JsonInclude
    record Short(int status, @Nullable String error) {}

    /** The answer to everybody else, field by field as Mixpanel names them. */
    record Imported(
            int code,
            String status,
            @Nullable String error,
            @JsonProperty("num_records_imported") long imported,
            @JsonProperty("failed_records") List<FailedRecord> failed) {}

    /** A record that is not taken. */
    record FailedRecord(
            int index, @JsonProperty("insert_id") String insertId, String field, String message) {
        static FailedRecord of(MixpanelBatch.Failed failed) {
            return new FailedRecord(
                    failed.index(), failed.insertId(), failed.field(), failed.message());
        }
    }
}
