package dev.waymark.app.sources;

/** Keeps secrets unreadable where they are stored. Safe for several threads. */
public interface SecretCipher {
    /**
     * A secret as it may be stored; each time another text.
     *
     * @param owner what it belongs to: it opens for nobody else
     */
    String seal(String owner, String secret);

    /** Whether a stored text was sealed; those of before are not. */
    boolean isSealed(String stored);

    /**
     * A secret that was sealed.
     *
     * @throws dev.waymark.engine.fault.JourneyException INTERNAL SECRET_UNREADABLE if it was sealed
     *     under another key or for another owner, or was changed
     */
    String open(String owner, String stored);
}
