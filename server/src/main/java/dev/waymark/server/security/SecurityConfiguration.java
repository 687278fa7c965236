package dev.waymark.server.security;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.keys.ApiKeys;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.pages.ContentPolicy;
import dev.waymark.server.problem.ProblemWriter;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The chain that every request passes. Open are only the interface's own files, the session, shared
 * maps, the set-up, one-time links and the health; all else needs a session or a key.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String NO_FEATURES =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    PasswordHash passwordHash() {
        return new Argon2Passwords();
    }

    /** Nobody signs in by Spring's own means; without this bean it would make up a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            BrowserSessions sessions,
            CredentialsFilter credentials,
            ContentPolicy policy,
            ServerFilters filters) {
        filters.addTo(http);
        return http.addFilterBefore(credentials, CsrfFilter.class)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(sessions)
                                        .csrfTokenRequestHandler(
                                                new CsrfTokenRequestAttributeHandler())
                                        .ignoringRequestMatchers(CredentialsFilter::isByKey))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers("/api/session", "/api/shared/*")
                                        .permitAll()
                                        .requestMatchers(
                                                HttpMethod.POST,
                                                "/api/setup",
                                                "/api/invitations/*",
                                                "/api/resets/*")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                                        .permitAll()
                                        .requestMatchers(
                                                "/api", "/api/**", "/actuator", "/actuator/**")
                                        .authenticated()
                                        .requestMatchers(HttpMethod.GET, "/**")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, "/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .headers(headers -> headers(headers, policy))
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(
                                                (request, response, fault) ->
                                                        filters.problems()
                                                                .write(
                                                                        response,
                                                                        WorkspaceGuard
                                                                                .signInFirst()))
                                        .accessDeniedHandler(
                                                (request, response, fault) ->
                                                        filters.problems()
                                                                .write(
                                                                        response,
                                                                        access(
                                                                                "CSRF_TOKEN_INVALID",
                                                                                "The request lacks"
                                                                                    + " this"
                                                                                    + " session's"
                                                                                    + " token. Ask"
                                                                                    + " /api/session"
                                                                                    + " for it and"
                                                                                    + " send it as"
                                                                                    + " %s.",
                                                                                BrowserSessions
                                                                                        .CSRF_HEADER))))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CredentialsFilter credentialsFilter(
            ApiKeys keys,
            SignIn signIn,
            BrowserSessions sessions,
            ServerSettings settings,
            ProblemWriter problems) {
        return new CredentialsFilter(keys, signIn, sessions, settings, problems);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, ContentPolicy policy) {
        headers.addHeaderWriter(policy)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(NO_FEATURES))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
