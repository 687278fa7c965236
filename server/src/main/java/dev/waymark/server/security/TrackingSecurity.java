package dev.waymark.server.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;

import java.time.Duration;
import java.util.List;

/**
 * The chain of the addresses where tracking clients write: no session, no cookie, no CSRF token,
 * any site. Their controllers ask for a write key, which is understood nowhere else.
 */
@Configuration(proxyBeanMethods = false)
class TrackingSecurity {
    /** Where clients write that cannot be told more than the host. */
    private static final List<String> FOREIGN =
            List.of(
                    "/i/v0/e",
                    "/i/v0/e/",
                    "/batch",
                    "/batch/",
                    "/capture",
                    "/capture/",
                    "/import",
                    "/import/",
                    "/com.snowplowanalytics.snowplow/tp2",
                    "/com.snowplowanalytics.snowplow/tp2/");

    @Bean
    @Order(0)
    SecurityFilterChain trackingChain(HttpSecurity http, ServerFilters filters) {
        filters.addTo(http);
        CorsConfiguration anySite = new CorsConfiguration();
        anySite.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anySite.setAllowedMethods(List.of("GET", "POST"));
        anySite.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        anySite.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        anySite.setMaxAge(Duration.ofDays(1));
        return http.securityMatcher(TrackingSecurity::isTracking)
                .cors(cors -> cors.configurationSource(request -> anySite))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages are read by GET, and none of them here. */
    private static boolean isTracking(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/v1/")
                || (!request.getMethod().equals("GET") && FOREIGN.contains(path));
    }
}
