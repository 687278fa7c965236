package dev.waymark.store.tickets;

import dev.waymark.app.opportunities.tickets.TicketHosts;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Resolves names and lets through only what may be connected to. The client connects to just what
 * this gives, so a name that leads elsewhere at the next look-up gains nothing by it.
 */
final class CheckedNames implements DnsResolver {
    private final TicketHosts hosts;

    CheckedNames(TicketHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        hosts.requireReachable(host, List.of(found));
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
