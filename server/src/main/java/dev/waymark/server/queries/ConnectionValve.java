package dev.waymark.server.queries;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

/** Leaves Tomcat's own request where {@link Clients} finds it. */
final class ConnectionValve extends ValveBase {
    ConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(Clients.CONNECTION, request);
        getNext().invoke(request, response);
    }

    /** Puts the valve into the server. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        static WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionValve() {
            return factory -> factory.addEngineValves(new ConnectionValve());
        }
    }
}
