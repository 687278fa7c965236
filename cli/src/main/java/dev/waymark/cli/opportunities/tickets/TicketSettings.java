package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.engine.fault.JourneyException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one setting of the server that the shell goes by as well. */
final class TicketSettings {
    private static final String VARIABLE = "WAYMARK_TICKET_HOSTS";

    private TicketSettings() {}

    /** Which hosts tickets may be sent to: the environment's before those of waymark.yaml. */
    static TicketHosts hosts(WaymarkHome home, Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        if (given != null && !given.isBlank()) {
            return TicketHosts.parse(given);
        }
        if (!Files.exists(home.configuration())) {
            return TicketHosts.NOTHING;
        }
        try {
            Object root =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Files.readString(home.configuration()));
            Object value = root instanceof Map<?, ?> all ? all.get("ticketHosts") : null;
            return TicketHosts.parse(
                    switch (value) {
                        case null -> "";
                        case List<?> list ->
                                list.stream().map(String::valueOf).collect(Collectors.joining(","));
                        default -> value.toString();
                    });
        } catch (IOException | YAMLException e) {
            throw JourneyException.user(
                    "INVALID_SETTING",
                    "waymark.yaml cannot be read as YAML. Write one setting on a line, for example"
                            + " \"port: 8080\".");
        }
    }
}
