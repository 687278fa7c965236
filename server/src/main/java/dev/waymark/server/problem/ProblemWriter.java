package dev.waymark.server.problem;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Set;

/** Writes a problem as an answer, also where no controller runs, such as in a filter. */
@Component
public final class ProblemWriter {
    private static final Set<Integer> LATER = Set.of(429, 503);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with what {@link Problems} tells about the fault. */
    public void write(HttpServletResponse response, Throwable fault) throws IOException {
        write(response, Problems.of(fault));
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        if (LATER.contains(problem.status()) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
