package dev.waymark.server.tracking;

import dev.waymark.formats.tracking.clients.SnowplowReader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what Snowplow's trackers send by POST, once only the collector's address is changed. */
@RestController
class SnowplowController {
    private final Reception reception;

    SnowplowController(Reception reception) {
        this.reception = reception;
    }

    @PostMapping(
            path = {"/com.snowplowanalytics.snowplow/tp2", "/com.snowplowanalytics.snowplow/tp2/"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    String take(HttpServletRequest request) {
        reception.take(request, SnowplowReader::read);
        return "ok";
    }
}
