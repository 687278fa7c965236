package dev.waymark.server.security;

import dev.waymark.server.ServerSettings;
import dev.waymark.server.limits.BodyLimitFilter;
import dev.waymark.server.limits.RateLimitFilter;
import dev.waymark.server.problem.ProblemWriter;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/** The bounds that stand before the question who is asking. */
@Component
class ServerFilters {
    private final ServerSettings settings;
    private final ProblemWriter problems;

    ServerFilters(ServerSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    ProblemWriter problems() {
        return problems;
    }

    void addTo(HttpSecurity http) {
        if (settings.demo()) {
            http.addFilterBefore(new HostFilter(), CsrfFilter.class);
        }
        http.addFilterBefore(new RateLimitFilter(problems), CsrfFilter.class);
        http.addFilterBefore(
                new BodyLimitFilter(settings.uploadLimitBytes(), problems), CsrfFilter.class);
    }
}
