package dev.waymark.app.collect;

/**
 * The names behind the codes of one {@link EventStore#read}. Codes start at 0, never change their
 * meaning, and may have gaps.
 */
public interface LogNames {
    /** The id of a customer. Fails for a code that the read does not hand out. */
    String customer(int code);

    /** The name of a type. Fails for a code that the read does not hand out. */
    String type(int code);

    /** The name of a channel. Fails for a code that the read does not hand out. */
    String channel(int code);

    /** How many codes each kind has. */
    Bounds bounds();

    /** How many events the read hands out. */
    long events();

    /**
     * Number of the newest event that the read hands out, or the store's version if it hands out
     * none.
     */
    long version();

    /**
     * Upper bounds of codes, exclusive.
     *
     * @param customers no customer's code reaches it
     * @param types no type's code reaches it
     * @param channels no channel's code reaches it
     */
    record Bounds(int customers, int types, int channels) {}
}
