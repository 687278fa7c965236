package dev.waymark.server.tracking;

import dev.waymark.formats.tracking.clients.PostHogReader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Takes what PostHog's clients send, once only the host is changed. */
@RestController
class PostHogController {
    private static final Map<String, String> TAKEN = Map.of("status", "Ok");

    private final Reception reception;

    PostHogController(Reception reception) {
        this.reception = reception;
    }

    @PostMapping({"/i/v0/e", "/i/v0/e/", "/batch", "/batch/", "/capture", "/capture/"})
    Map<String, String> take(HttpServletRequest request) {
        reception.take(request, PostHogReader::read);
        return TAKEN;
    }
}
