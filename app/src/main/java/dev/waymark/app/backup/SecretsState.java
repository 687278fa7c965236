package dev.waymark.app.backup;

/** Whether a restored home can open what it keeps sealed: passwords, and tokens. */
public enum SecretsState {
    /** It had sealed nothing. */
    NONE("none"),
    /** It has the key. */
    OPEN("open"),
    /** It needs the key that was used before; until then neither server nor shell opens any. */
    LOCKED("locked");

    private final String text;

    SecretsState(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
