package dev.waymark.app.access;

import java.util.Optional;

/** Where accounts are kept. Every change is durable when the method returns. */
public interface UserStore {
    /** Whether nobody has an account yet. */
    boolean isEmpty();

    /** The account of an id, or empty. */
    Optional<User> find(String id);

    /** The account of an e-mail address as {@link User#normalEmail} gives it, or empty. */
    Optional<User> findByEmail(String email);

    /** The stored password hash of an account, or empty if there is no such account. */
    Optional<String> passwordHash(String userId);

    /**
     * Adds an account.
     *
     * @throws dev.waymark.engine.fault.JourneyException EMAIL_TAKEN if another has its address
     */
    void add(User user, String passwordHash);

    /** Gives an account another name; nothing happens if there is no such account. */
    void rename(String userId, String name);

    /**
     * Gives an account another password, ends all its sessions and forgets links to set its
     * password, all or nothing; nothing happens if there is no such account.
     */
    void setPassword(String userId, String passwordHash);
}
