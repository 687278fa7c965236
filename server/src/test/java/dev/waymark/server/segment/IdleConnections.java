package dev.waymark.server.segment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections whose owners say nothing, or begin a request and do not go on. */
final class IdleConnections implements AutoCloseable {
    private static final byte[] BEGUN =
            "POST /v1/track HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final List<SocketChannel> channels = new ArrayList<>();

    private IdleConnections() {}

    /** Opens so many, or as many as fit into the time; every hundredth begins a request. */
    static IdleConnections open(int port, int count, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        IdleConnections connections = new IdleConnections();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count && System.nanoTime() < end; i++) {
            SocketChannel channel = SocketChannel.open(address);
            connections.channels.add(channel);
            if (i % 100 == 0) {
                channel.write(ByteBuffer.wrap(BEGUN));
            }
        }
        return connections;
    }

    int count() {
        return channels.size();
    }

    /** How many the server holds still. */
    long held() throws IOException {
        long held = 0;
        ByteBuffer answer = ByteBuffer.allocate(1);
        for (SocketChannel channel : channels) {
            channel.configureBlocking(false);
            held += channel.read(answer.clear()) < 0 ? 0 : 1;
        }
        return held;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
