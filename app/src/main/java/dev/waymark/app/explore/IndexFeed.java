package dev.waymark.app.explore;

import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.IndexBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Feeds a read of the store to an index builder; a name is looked up once, at its first event. */
final class IndexFeed implements LogReader {
    private final List<String> propertyNames;
    private final int[] propertyCodes;
    private final Map<String, String> profiles;
    private @Nullable IndexBuilder builder;
    private @Nullable LogNames names;
    private int[] customers = new int[0];
    private int[] types = new int[0];
    private int[] channels = new int[0];

    /**
     * A feed of customers under the names of their profiles.
     *
     * @param profiles the names that differ from the customers' own
     */
    IndexFeed(List<String> propertyNames, Map<String, String> profiles) {
        this.propertyNames = propertyNames;
        this.profiles = profiles;
        this.propertyCodes = new int[propertyNames.size()];
    }

    @Override
    public void begin(LogNames newNames) {
        names = newNames;
        builder = new IndexBuilder(propertyNames);
        customers = unknown(newNames.bounds().customers());
        types = unknown(newNames.bounds().types());
        channels = unknown(newNames.bounds().channels());
    }

    @Override
    public void event(
            int customer, long timeMillis, int type, int channel, @Nullable String[] properties) {
        int customerCode = customers[customer];
        if (customerCode < 0) {
            String name = names().customer(customer);
            customerCode = builder().customerCode(profiles.getOrDefault(name, name));
            customers[customer] = customerCode;
        }
        int typeCode = types[type];
        if (typeCode < 0) {
            typeCode = builder().typeCode(names().type(type));
            types[type] = typeCode;
        }
        for (int p = 0; p < propertyCodes.length; p++) {
            propertyCodes[p] = builder().propertyCode(p, properties[p]);
        }
        builder().add(customerCode, timeMillis, typeCode, channelCode(channel), propertyCodes);
    }

    IndexBuilder builder() {
        return Objects.requireNonNull(builder, "the read has begun");
    }

    long version() {
        return names().version();
    }

    private int channelCode(int channel) {
        if (channel < 0) {
            return Dictionary.ABSENT;
        }
        int code = channels[channel];
        if (code < 0) {
            code = builder().channelCode(names().channel(channel));
            channels[channel] = code;
        }
        return code;
    }

    private LogNames names() {
        return Objects.requireNonNull(names, "the read has begun");
    }

    private static int[] unknown(int size) {
        int[] codes = new int[size];
        Arrays.fill(codes, -1);
        return codes;
    }
}
