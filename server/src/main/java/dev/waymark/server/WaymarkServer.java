package dev.waymark.server;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

import java.util.Map;

/** Waymark's server. {@link #start} runs it inside the calling process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class WaymarkServer {
    /**
     * Starts a server; returns once it takes requests. Cost: some seconds.
     *
     * @throws JourneyException PORT_IN_USE if another process listens there
     */
    public static RunningServer start(ServerSettings settings) {
        SpringApplication application = new SpringApplication(WaymarkServer.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> register(context, settings));
        try {
            ConfigurableApplicationContext context = application.run();
            return new RunningServer(context, settings, RunningServer.portOf(context));
        } catch (RuntimeException fault) {
            throw told(fault, settings);
        }
    }

    private static void register(ConfigurableApplicationContext context, ServerSettings settings) {
        if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(ServerSettings.class, () -> settings);
            beans.registerBean(WaymarkHome.class, settings::home);
        }
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        return Map.of("server.address", settings.host(), "server.port", settings.port());
    }

    private static RuntimeException told(RuntimeException fault, ServerSettings settings) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JourneyException known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new JourneyException(
                        FaultKind.USER,
                        "PORT_IN_USE",
                        "port %d is taken by another process. Stop that one, or give another port."
                                .formatted(settings.port()),
                        fault);
            }
        }
        return fault;
    }
}
