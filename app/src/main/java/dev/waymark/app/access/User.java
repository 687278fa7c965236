package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.Locale;

/**
 * A person with an account. The password is not part of it.
 *
 * @param id UUIDv7
 * @param name as the person writes it, 1 to 100 characters
 * @param email the sign-in name, in lower case; see {@link #normalEmail}
 * @param role rank on the whole server: {@link Role#ADMIN} may make workspaces; what a person may
 *     do inside a workspace is said by their {@link Membership} alone
 */
public record User(String id, String name, String email, Role role) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    public User {
        require(!id.isBlank(), "the user's id is empty. Give a UUID.");
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        require(
                email.equals(normalEmail(email)),
                "e-mail \"%s\" is not in lower case. Normalise it first.",
                email);
    }

    /**
     * An e-mail address as it is stored and compared: trimmed and in lower case.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if it has not the form {@code
     *     name@domain} or is longer than 254 characters
     */
    public static String normalEmail(String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        int at = email.indexOf('@');
        require(
                email.length() <= LONGEST_EMAIL
                        && at > 0
                        && at == email.lastIndexOf('@')
                        && at < email.length() - 1
                        && email.chars().noneMatch(c -> c <= ' ' || c == 0x7f),
                "e-mail \"%s\" is no address. Give one such as \"ada@example.org\".",
                email.length() <= LONGEST_EMAIL ? email : email.substring(0, 40) + "…");
        return email;
    }
}
