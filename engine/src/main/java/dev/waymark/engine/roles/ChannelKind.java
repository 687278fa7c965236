package dev.waymark.engine.roles;

import java.util.List;
import java.util.Set;

/** What sort of channel one is. Channels that none of the lists names are of no kind. */
public enum ChannelKind {
    /** Over a screen or a machine. */
    DIGITAL(
            "digital",
            "web website online portal app mobileapp email chat livechat chatbot bot social"
                    + " socialmedia reviewsite messenger sms push advertising ads search blog"
                    + " selfservice voiceassistant augmentedreality"),
    /** By person, by voice or on paper. */
    PHYSICAL(
            "physical",
            "phone telephone callcenter callcentre store shop branch pos post letter print inperson"
                    + " event fieldservice wordofmouth"),
    /** Where customers help themselves, without a person of ours. */
    SELF_SERVICE(
            "self-service",
            "web website online portal app mobileapp chatbot bot search blog selfservice"
                    + " voiceassistant augmentedreality");

    private final String text;
    private final Set<String> names;

    ChannelKind(String text, String names) {
        this.text = text;
        this.names = NameWords.set(names);
    }

    /** The kind's name as people write it. */
    public String text() {
        return text;
    }

    /** The channels that are of this kind by their names; case and punctuation do not matter. */
    public Choice guess(List<String> channels) {
        return new Choice(
                channels.stream().filter(name -> names.contains(NameWords.joined(name))).toList(),
                true);
    }
}
