package dev.waymark.app.opportunities.tickets;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which hosts tickets may be sent to: those that the server's configuration names and no others.
 *
 * @param origins scheme, host and port, such as {@code https://api.github.com:443}, in lower case
 * @param addresses those that may be connected to although they are not public
 */
public record TicketHosts(Set<String> origins, Set<InetAddress> addresses) {
    /** Nothing may be sent. */
    public static final TicketHosts NOTHING = new TicketHosts(Set.of(), Set.of());

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:(https?)://)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])"
                            + "(?::(\\d{1,5}))?/?");
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final int LONGEST_SHOWN = 200;

    public TicketHosts {
        origins = Set.copyOf(origins);
        addresses = Set.copyOf(addresses);
    }

    /**
     * What a configuration allows.
     *
     * @param text hosts with commas between, each {@code host}, {@code host:port} or {@code
     *     http://host:port}; {@code https} and its port where nothing else is said; empty for none.
     *     An address by number also lets names lead to it if it is not public
     * @throws JourneyException INVALID_SETTING if one of them is none
     */
    public static TicketHosts parse(String text) {
        Set<String> origins = new HashSet<>();
        Set<InetAddress> addresses = new HashSet<>();
        for (String part : parts(text)) {
            Matcher entry = ENTRY.matcher(part.toLowerCase(Locale.ROOT));
            if (!entry.matches()) {
                throw noHost(part);
            }
            String scheme = entry.group(1) == null ? "https" : entry.group(1);
            origins.add(
                    scheme
                            + "://"
                            + entry.group(2)
                            + ":"
                            + (entry.group(3) == null ? usualPort(scheme) : entry.group(3)));
            if (LITERAL.matcher(entry.group(2)).matches()) {
                addresses.add(literal(part, entry.group(2)));
            }
        }
        return new TicketHosts(origins, addresses);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static InetAddress literal(String part, String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
        } catch (IllegalArgumentException e) {
            throw noHost(part);
        }
    }

    private static JourneyException noHost(String part) {
        return user(
                "INVALID_SETTING",
                "ticketHosts names \"%s\". Write a host such as \"api.github.com\", with a port if"
                        + " it is not 443, and with http:// if it has no encryption.",
                part);
    }

    private static String usualPort(String scheme) {
        return scheme.equals("https") ? "443" : "80";
    }

    /**
     * Insists that an address may be sent to.
     *
     * @throws JourneyException TICKET_HOST_NOT_ALLOWED (ACCESS) if the configuration does not name
     *     its host with its scheme and port
     */
    public void require(URI address) {
        String scheme = address.getScheme();
        int port = address.getPort();
        String origin =
                scheme
                        + "://"
                        + address.getHost()
                        + ":"
                        + (port == -1 ? usualPort(scheme) : String.valueOf(port));
        if (!origins.contains(origin.toLowerCase(Locale.ROOT))) {
            throw access(
                    "TICKET_HOST_NOT_ALLOWED",
                    "the configuration does not let tickets be sent to \"%s\". Name it in"
                            + " ticketHosts.",
                    origin.substring(0, Math.min(origin.length(), LONGEST_SHOWN)));
        }
    }

    /**
     * Insists that what a name leads to may be connected to. It is asked with the very addresses
     * that are then connected to, so that a name cannot lead elsewhere in between.
     *
     * @throws JourneyException TICKET_HOST_NOT_ALLOWED (ACCESS) if one of them is not public, and
     *     the configuration does not name it by number
     */
    public void requireReachable(String host, List<InetAddress> found) {
        for (InetAddress address : found) {
            if (!PublicAddresses.isPublic(address) && !addresses.contains(plain(address))) {
                throw access(
                        "TICKET_HOST_NOT_ALLOWED",
                        "\"%s\" leads to an address that is not public. If that is meant, name the"
                                + " address by number in ticketHosts too.",
                        host.substring(0, Math.min(host.length(), LONGEST_SHOWN)));
            }
        }
    }

    /** Without the name of the network's card, which keeps equal addresses apart. */
    private static InetAddress plain(InetAddress address) {
        return InetAddress.ofLiteral(address.getHostAddress().replaceAll("%.*", ""));
    }
}
