package dev.waymark.server.maps.live;

import dev.waymark.app.access.Access;
import dev.waymark.app.maps.commands.LiveMaps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Hangs the live connection of a map before the pages. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    private static final String ADDRESS = "/api/workspaces/*/maps/*/live";

    @Bean
    LiveRooms liveRooms(LiveMaps maps, Access access, Clock clock) {
        return new LiveRooms(maps, access, clock);
    }

    @Bean
    WebSocketHandlerMapping liveMapping(LiveRooms rooms, Access access) {
        WebSocketHttpRequestHandler handler =
                new WebSocketHttpRequestHandler(
                        new LiveHandler(rooms), new DefaultHandshakeHandler());
        handler.setHandshakeInterceptors(List.of(new LiveHandshake(access)));
        WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of(ADDRESS, handler));
        mapping.setOrder(0);
        return mapping;
    }
}
