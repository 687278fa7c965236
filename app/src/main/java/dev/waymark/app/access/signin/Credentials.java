package dev.waymark.app.access.signin;

/**
 * What a person shows to sign in.
 *
 * @param email as typed
 * @param address where the request comes from, for the throttle
 */
public record Credentials(String email, String password, String address) {
    /** Leaves the password out, so that no log shows it. */
    @Override
    public String toString() {
        return "Credentials[" + address + "]";
    }
}
