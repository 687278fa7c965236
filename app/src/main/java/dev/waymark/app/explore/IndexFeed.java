package dev.waymark.app.explore;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.engine.index.IndexBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Feeds a read of the store to an index builder; a name is looked up once, at its first event.
 * Hidden types are left out.
 */
final class IndexFeed implements LogReader {
    private static final int HIDDEN = -2;

    private final List<String> propertyNames;
    private final int[] propertyCodes;
    private final Map<String, String> profiles;
    private final TypeRules rules;
    private final int channelProperty;
    private @Nullable IndexBuilder builder;
    private @Nullable LogNames names;
    private int[] customers = new int[0];
    private int[] types = new int[0];
    private int[] channels = new int[0];
    private int[] channelsOfTypes = new int[0];

    /**
     * A feed of customers under the names of their profiles.
     *
     * @param profiles the names that differ from the customers' own
     * @param rules what types are called
     */
    IndexFeed(List<String> propertyNames, Map<String, String> profiles, TypeRules rules) {
        this.propertyNames = propertyNames;
        this.profiles = profiles;
        this.rules = rules;
        this.channelProperty = propertyNames.indexOf("channel");
        this.propertyCodes = new int[propertyNames.size()];
    }

    @Override
    public void begin(LogNames newNames) {
        names = newNames;
        builder = new IndexBuilder(propertyNames);
        customers = unknown(newNames.bounds().customers());
        types = unknown(newNames.bounds().types());
        channels = unknown(newNames.bounds().channels());
        channelsOfTypes = unknown(newNames.bounds().types());
    }

    @Override
    public void event(
            int customer, long timeMillis, int type, int channel, @Nullable String[] properties) {
        int typeCode = typeCode(type);
        if (typeCode == HIDDEN) {
            return;
        }
        int customerCode = customers[customer];
        if (customerCode < 0) {
            String name = names().customer(customer);
            customerCode = builder().customerCode(profiles.getOrDefault(name, name));
            customers[customer] = customerCode;
        }
        for (int p = 0; p < propertyCodes.length; p++) {
            propertyCodes[p] = builder().propertyCode(p, properties[p]);
        }
        if (channel < 0 && channelProperty >= 0) {
            propertyCodes[channelProperty] =
                    builder()
                            .propertyCode(channelProperty, rules.channel(names().type(type), null));
        }
        builder()
                .add(
                        customerCode,
                        timeMillis,
                        typeCode,
                        channel < 0 ? channelsOfTypes[type] : channelCode(channel),
                        propertyCodes);
    }

    IndexBuilder builder() {
        return Objects.requireNonNull(builder, "the read has begun");
    }

    long version() {
        return names().version();
    }

    /** The code of what a type is called; {@link #HIDDEN} if it is left out. */
    private int typeCode(int type) {
        int code = types[type];
        if (code == -1) {
            String own = names().type(type);
            String name = rules.name(own);
            code = name == null ? HIDDEN : builder().typeCode(name);
            types[type] = code;
            channelsOfTypes[type] = builder().channelCode(rules.channel(own, null));
        }
        return code;
    }

    private int channelCode(int channel) {
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
