package dev.waymark.server.pages;

import dev.waymark.app.access.signin.Secrets;
import dev.waymark.server.sample.SampleEntrance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Hangs the interface's pages behind the controllers. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    private static final int AFTER_CONTROLLERS = 1;
    private static final Resource FOLDER = new ClassPathResource("static/");

    @Bean
    static ContentPolicy contentPolicy(Secrets secrets) {
        return new ContentPolicy(secrets);
    }

    @Bean
    static ResourceHttpRequestHandler assets() {
        return handler(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    static ResourceHttpRequestHandler files() {
        return handler(CacheControl.noCache());
    }

    @Bean
    static SimpleUrlHandlerMapping pages(
            ContentPolicy policy,
            ResourceHttpRequestHandler assets,
            ResourceHttpRequestHandler files,
            SampleEntrance entrance)
            throws IOException {
        Pages pages =
                new Pages(
                        FOLDER.createRelative("index.html"),
                        policy,
                        assets,
                        files,
                        entrance::address);
        return new SimpleUrlHandlerMapping(Map.of("/**", pages), AFTER_CONTROLLERS);
    }

    private static ResourceHttpRequestHandler handler(CacheControl cache) {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(FOLDER));
        handler.setCacheControl(cache);
        return handler;
    }
}
