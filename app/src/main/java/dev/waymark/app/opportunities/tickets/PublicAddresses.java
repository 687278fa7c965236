package dev.waymark.app.opportunities.tickets;

import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the internet from those of a machine, a network, or no one. */
final class PublicAddresses {
    /*
     * By IANA's registries of special-purpose addresses (RFC 6890 and its successors). Of IPv6 only
     * 2000::/3 is handed out; what carries IPv4 within is left out, since it may lead inside.
     */
    private static final List<Block> NOT_PUBLIC =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("10.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("127.0.0.0", 8),
                    Block.of("169.254.0.0", 16),
                    Block.of("172.16.0.0", 12),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("192.168.0.0", 16),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("224.0.0.0", 3),
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("2002::", 16),
                    Block.of("3fff::", 20));

    private static final Block HANDED_OUT = Block.of("2000::", 3);
    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    /** Whether an address can be one of somebody else on the internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == IPV4_BYTES || HANDED_OUT.holds(bytes))
                && NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    private record Block(List<Byte> start, int bits) {
        static Block of(String start, int bits) {
            byte[] bytes = InetAddress.ofLiteral(start).getAddress();
            Byte[] boxed = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                boxed[i] = bytes[i];
            }
            return new Block(List.of(boxed), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ start.get(bit / Byte.SIZE)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
