package dev.waymark.server;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.mail.MailSettings;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gathers a server's settings from {@code waymark.yaml}, the environment and the command's flags,
 * in rising order.
 *
 * <p>The file may name {@code host}, {@code port}, {@code uploadLimitMegabytes} and, for mails,
 * {@code smtpHost}, {@code smtpPort}, {@code smtpSecurity}, {@code smtpUser}, {@code smtpFrom} and
 * {@code publicUrl}; what sources may be read from stands in {@code pullFolders} and {@code
 * pullHosts}, and what tickets may be sent to in {@code ticketHosts}; how long the audit log keeps
 * what was done in {@code auditDays}; the environment the same as {@code WAYMARK_HOST}, {@code
 * WAYMARK_SMTP_HOST} and so on. The mail server's password is read from {@code
 * WAYMARK_SMTP_PASSWORD} alone.
 */
public final class SettingsReader {
    private static final Map<String, String> VARIABLES =
            Map.ofEntries(
                    Map.entry("host", "WAYMARK_HOST"),
                    Map.entry("port", "WAYMARK_PORT"),
                    Map.entry("uploadLimitMegabytes", "WAYMARK_UPLOAD_LIMIT_MEGABYTES"),
                    Map.entry("smtpHost", "WAYMARK_SMTP_HOST"),
                    Map.entry("smtpPort", "WAYMARK_SMTP_PORT"),
                    Map.entry("smtpSecurity", "WAYMARK_SMTP_SECURITY"),
                    Map.entry("smtpUser", "WAYMARK_SMTP_USER"),
                    Map.entry("smtpFrom", "WAYMARK_SMTP_FROM"),
                    Map.entry("publicUrl", "WAYMARK_PUBLIC_URL"),
                    Map.entry("pullFolders", "WAYMARK_PULL_FOLDERS"),
                    Map.entry("pullHosts", "WAYMARK_PULL_HOSTS"),
                    Map.entry("ticketHosts", "WAYMARK_TICKET_HOSTS"),
                    Map.entry("auditDays", "WAYMARK_AUDIT_DAYS"));

    /** Read from the environment alone: a file is copied, shown and backed up. */
    private static final String PASSWORD = "WAYMARK_SMTP_PASSWORD";

    private static final int DEFAULT_SMTP_PORT = 587;

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
                ServerSettings.DEFAULT_SAMPLE_CUSTOMERS,
                mail(settings, environment.get(PASSWORD)),
                PullLimits.parse(
                        orEmpty(settings.get("pullFolders")), orEmpty(settings.get("pullHosts"))),
                TicketHosts.parse(orEmpty(settings.get("ticketHosts"))),
                wholeNumber(settings.get("auditDays"), ServerSettings.DEFAULT_AUDIT_DAYS));
    }

    /** Where mails go; null if no mail server is named. */
    private static @Nullable MailSettings mail(
            Map<String, Setting> settings, @Nullable String password) {
        String host = text(settings.get("smtpHost"));
        if (host == null) {
            return null;
        }
        String from = text(settings.get("smtpFrom"));
        String publicUrl = text(settings.get("publicUrl"));
        if (from == null || publicUrl == null) {
            throw JourneyException.user(
                    "INVALID_SETTING",
                    "smtpHost is set, but %s is not. Mails need a sender and an address for their"
                            + " links.",
                    from == null ? "smtpFrom" : "publicUrl");
        }
        String security = text(settings.get("smtpSecurity"));
        return new MailSettings(
                host,
                wholeNumber(settings.get("smtpPort"), DEFAULT_SMTP_PORT),
                security == null
                        ? MailSettings.Security.STARTTLS
                        : MailSettings.Security.of(security),
                text(settings.get("smtpUser")),
                password == null || password.isEmpty() ? null : password,
                from,
                publicUrl);
    }

    private static String orEmpty(@Nullable Setting setting) {
        return setting == null ? "" : setting.value();
    }

    private static @Nullable String text(@Nullable Setting setting) {
        return setting == null ? null : setting.value();
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
                    "waymark.yaml names \"%s\", which is no setting. Use host, port,"
                        + " uploadLimitMegabytes, smtpHost, smtpPort, smtpSecurity, smtpUser,"
                        + " smtpFrom, publicUrl, pullFolders, pullHosts, ticketHosts or auditDays;"
                        + " the mail server's password is read from the variable"
                        + " WAYMARK_SMTP_PASSWORD alone.",
                    name);
        }
        if (value != null) {
            settings.put(text, new Setting("waymark.yaml's " + text, plain(value)));
        }
    }

    /** A list is written with commas between, as in the environment. */
    private static String plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
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
