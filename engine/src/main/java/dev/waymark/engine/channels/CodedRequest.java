package dev.waymark.engine.channels;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.Choice;

import java.util.Arrays;
import java.util.List;

/** A request over the codes of one index. */
final class CodedRequest {
    /** What {@link #roles} say of a type. */
    static final byte CONTACT = 1;

    /** What {@link #roles} say of a type. */
    static final byte RESOLVING = 2;

    /** For each type what it does to contacts; 0 for nothing. */
    final byte[] roles;

    /** For each type its stage times the channels; the last stage, {@code stages − 1}, is none. */
    final int[] stageRow;

    /** Whether a channel is self-service. */
    final boolean[] selfService;

    final int stages;
    final int channels;
    final int topics;
    final boolean byTopic;
    final long windowMillis;

    /** Whether contacts have no topics and nothing resolves them. */
    final boolean isPlain;

    CodedRequest(ChannelsRequest request, JourneyIndex index) {
        Dictionary types = index.types();
        List<ChannelsRequest.Stage> named = request.stages();
        roles = new byte[types.size()];
        mark(roles, types, request.contacts(), CONTACT);
        mark(roles, types, request.resolving(), RESOLVING);
        stages = named.size() + 1;
        channels = index.channels().size();
        stageRow = new int[types.size()];
        Arrays.fill(stageRow, (stages - 1) * channels);
        for (int stage = 0; stage < named.size(); stage++) {
            for (String type : named.get(stage).types()) {
                int code = types.code(type);
                if (code >= 0) {
                    stageRow[code] = stage * channels;
                }
            }
        }
        selfService = new boolean[channels];
        for (String name : request.selfService().names()) {
            int code = index.channels().code(name);
            if (code > 0) {
                selfService[code] = true;
            }
        }
        String topic = request.topic();
        byTopic = topic != null;
        topics = topic == null ? 1 : index.property(topic).size();
        windowMillis = request.window().toMillis();
        boolean resolves = false;
        for (byte role : roles) {
            resolves |= role == RESOLVING;
        }
        isPlain = !byTopic && !resolves;
    }

    private static void mark(byte[] roles, Dictionary types, Choice choice, byte role) {
        for (String name : choice.names()) {
            int code = types.code(name);
            if (code >= 0) {
                roles[code] = role;
            }
        }
    }
}
