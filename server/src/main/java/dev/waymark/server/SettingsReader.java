package dev.waymark.server;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers a server's settings from {@code waymark.yaml}, the environment and the command's flags,
 * in rising order.
 *
 * <p>The file may name {@code host}, {@code port} and {@code uploadLimitMegabytes}; the environment
 * the same as {@code WAYMARK_HOST}, {@code WAYMARK_PORT} and {@code
 * WAYMARK_UPLOAD_LIMIT_MEGABYTES}.
 */
public final class SettingsReader {
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "host", "WAYMARK_HOST",
                    "port", "WAYMARK_PORT",
                    "uploadLimitMegabytes", "WAYMARK_UPLOAD_LIMIT_MEGABYTES");

    private SettingsReader() {}

    /**
     * The settings to run with.
     *
     * @param host the flag; null if it was not given
     * @param port the flag; null if it was not given
     * @throws JourneyException INVALID_SETTING for an unknown name or a value of the wrong type
     */
    public static ServerSettings read(
            WaymarkHome home,
            Map<String, String> environment,
            @Nullable String host,
            @Nullable Integer port,
            boolean demo) {
        Map<String, Setting> settings = new LinkedHashMap<>(fromFile(home.configuration()));
        VARIABLES.forEach(
                (name, variable) -> {
                    String value = environment.get(variable);
                    if (value != null && !value.isBlank()) {
                        settings.put(name, new Setting(variable, value.strip()));
                    }
                });
        if (host != null) {
            settings.put("host", new Setting("--host", host));
        }
        if (port != null) {
            settings.put("port", new Setting("--port", port.toString()));
        }
        Setting chosenHost = settings.get("host");
        return new ServerSettings(
                home,
                chosenHost == null ? ServerSettings.DEFAULT_HOST : chosenHost.value(),
                wholeNumber(settings.get("port"), ServerSettings.DEFAULT_PORT),
                demo,
                wholeNumber(
                        settings.get("uploadLimitMegabytes"),
                        ServerSettings.DEFAULT_UPLOAD_LIMIT_MEGABYTES),
                ServerSettings.DEFAULT_SAMPLE_CUSTOMERS);
    }

    private static Map<String, Setting> fromFile(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (load(file) instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> put(settings, name, value));
        }
        return settings;
    }

    private static void put(Map<String, Setting> settings, Object name, @Nullable Object value) {
        if (!(name instanceof String text) || !VARIABLES.containsKey(text)) {
            throw JourneyException.user(
                    "INVALID_SETTING",
                    "waymark.yaml names \"%s\", which is no setting. Use host, port or"
                            + " uploadLimitMegabytes.",
                    name);
        }
        if (value != null) {
            settings.put(text, new Setting("waymark.yaml's " + text, value.toString()));
        }
    }

    private static @Nullable Object load(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException | YAMLException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "INVALID_SETTING",
                    "waymark.yaml cannot be read as YAML. Write one setting on a line, for example"
                            + " \"port: 8080\".",
                    e);
        }
    }

    private static int wholeNumber(@Nullable Setting setting, int otherwise) {
        if (setting == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(setting.value());
        } catch (NumberFormatException e) {
            throw JourneyException.user(
                    "INVALID_SETTING",
                    "%s \"%s\" is not a whole number. Give one, for example %d.",
                    setting.origin(),
                    setting.value(),
                    otherwise);
        }
    }

    private record Setting(String origin, String value) {}
}
