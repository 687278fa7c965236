package dev.waymark.app.sources;

/**
 * A source together with its new write key, which is shown this once and kept nowhere.
 *
 * @param writeKey begins with {@code wk_}
 */
public record IssuedSource(Source source, String writeKey) {
    /** Leaves the key out, so that no log shows it. */
    @Override
    public String toString() {
        return "IssuedSource[" + source.id() + "]";
    }
}
