package dev.waymark.server.limits;

import com.sun.management.UnixOperatingSystemMXBean;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.lang.management.ManagementFactory;

/**
 * How many connections are held at a time: so many that clients which say nothing keep nobody out,
 * and so few that files can still be opened.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionLimit {
    /** Each connection holds some 16 KB, until it is closed for saying nothing. */
    private static final int MOST = 15_000;

    private static final int LEAST = 200;

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundConnections() {
        int most = most(openFiles());
        return factory ->
                factory.addConnectorCustomizers(
                        connector ->
                                connector.setProperty("maxConnections", Integer.toString(most)));
    }

    /**
     * The bound for a process that may have so many files open; the rest is for the files
     * themselves.
     */
    static int most(long openFiles) {
        return (int) Math.clamp(openFiles / 4 * 3, LEAST, MOST);
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : MOST;
    }
}
