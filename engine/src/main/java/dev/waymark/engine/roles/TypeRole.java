package dev.waymark.engine.roles;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What an event of some type can mean. */
public enum TypeRole {
    /** The customer turns to us with a concern. */
    CONTACT(
            "contact",
            "call called phoned callback email chat help support complaint complained contact"
                    + " contacted ticket question inquiry enquiry",
            "sent reply replied answer answered open opened click clicked delivered bounced"
                    + " abandoned closed resolved solved ended finished campaign newsletter survey"
                    + " unsubscribed unsubscribe optout rated assigned missed"),
    /** A concern is dealt with. */
    RESOLVING(
            "resolving",
            "reply replied answered resolved solved solution closed settled",
            "opened"),
    /** We send a message. */
    SENT("sent", "sent send", "failed opened"),
    /** A message arrives. */
    DELIVERED("delivered", "delivered", "parcel order package goods"),
    /** The customer opens a message. */
    OPENED("opened", "opened open", "account contract app"),
    /** The customer follows a link of a message. */
    CLICKED("clicked", "clicked click", "ad ads advert banner button"),
    /** The customer reacts to a message. */
    RESPONDED("responded", "responded response", "sent"),
    /** Somebody of ours takes up a request, or answers it. */
    ANSWERED("answered", "answered reply replied", "survey"),
    /** The customer gives up waiting. */
    ABANDONED("abandoned", "abandoned missed", "cart checkout basket order form"),
    /** We turn to the customer. */
    OUTGOING(
            "outgoing",
            "sent send newsletter mailing campaign reminder push outbound",
            "opened open clicked click bounced delivered failed answered unsubscribed unsubscribe"
                    + " optout"),
    /** The customer no longer wants to hear from us. */
    OPT_OUT("opt-out", "unsubscribed unsubscribe optout spamreport", "sent");

    private final String text;
    private final Set<String> any;
    private final Set<String> none;

    TypeRole(String text, String any, String none) {
        this.text = text;
        this.any = NameWords.set(any);
        this.none = NameWords.set(none);
    }

    /** The role's name as people write it. */
    public String text() {
        return text;
    }

    /** The types whose names sound like this role: one word of it, and none that speaks against. */
    public Choice guess(List<String> types) {
        return new Choice(types.stream().filter(this::sounds).toList(), true);
    }

    private boolean sounds(String type) {
        Set<String> words = NameWords.of(type);
        return !Collections.disjoint(words, any) && Collections.disjoint(words, none);
    }
}
