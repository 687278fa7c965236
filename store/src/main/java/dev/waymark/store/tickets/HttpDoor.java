package dev.waymark.store.tickets;

import dev.waymark.app.opportunities.tickets.TicketDoor;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Posts by Apache's HttpClient. */
public final class HttpDoor implements TicketDoor, AutoCloseable {
    /*
     * Each letter has a connection to itself, to an address that was checked (CheckedNames), and an
     * end: at the latest then it is cut off, also if the answer trickles. No proxies, redirects,
     * repetitions, cookies or compression. No more of an answer is read than is of use.
     */
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 65_536;

    /** The time that sending may take in all. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    private final TicketHosts hosts;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("waymark-tickets").unstarted(task));

    /**
     * A door to some hosts.
     *
     * @param longest the time that sending may take in all
     */
    public HttpDoor(TicketHosts hosts, Duration longest) {
        this(hosts, longest, DefaultClientTlsStrategy.createDefault());
    }

    HttpDoor(TicketHosts hosts, Duration longest, TlsSocketStrategy tls) {
        this.hosts = hosts;
        this.longest = longest;
        Timeout most = Timeout.of(longest);
        client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new CheckedNames(hosts))
                                        .setTlsSocketStrategy(new Handshake(tls))
                                        .setMaxConnTotal(TicketSending.AT_ONCE)
                                        .setMaxConnPerRoute(TicketSending.AT_ONCE)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(Timeout.of(CONNECT))
                                                        .setSocketTimeout(most)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(most)
                                        .setResponseTimeout(most)
                                        .setRedirectsEnabled(false)
                                        .build())
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .setUserAgent("Waymark")
                        .build();
    }

    @Override
    public Answer post(Letter letter) {
        hosts.require(letter.address());
        HttpPost post = new HttpPost(letter.address());
        letter.headers().forEach(post::setHeader);
        post.setEntity(new StringEntity(letter.body(), ContentType.APPLICATION_JSON));
        ScheduledFuture<?> end =
                ends.schedule(post::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        @Nullable Answer answer = null;
        try (ClassicHttpResponse response =
                client.executeOpen(HttpHost.create(letter.address()), post, null)) {
            answer = new Answer.Answered(response.getCode(), beginning(response.getEntity()));
            post.abort();
            return answer;
        } catch (ConnectionRequestTimeoutException
                | ConnectTimeoutException
                | ConnectException
                | NoRouteToHostException
                | UnknownHostException never) {
            return new Answer.Unreached("it does not answer at its address");
        } catch (Handshake.FailedException untrusted) {
            return new Answer.Unreached("its certificate cannot be trusted, or it speaks no TLS");
        } catch (IOException lost) {
            // an answer of which enough was read is cut off, and says so
            return answer != null
                    ? answer
                    : new Answer.Lost(
                            "it did not answer within %d seconds, or stopped"
                                    .formatted(Math.max(1, longest.toSeconds())));
        } finally {
            end.cancel(false);
        }
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        byte[] read = content.readNBytes(MOST_BYTES);
        return new String(read, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ends.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.INTERNAL, "TICKETS_FAILED", "The door to ticket systems jams.", e);
        }
    }
}
