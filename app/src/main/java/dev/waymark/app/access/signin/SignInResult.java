package dev.waymark.app.access.signin;

import dev.waymark.app.access.User;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
    /** The person is in; the secret goes to the browser and nowhere else. */
    record SignedIn(User user, String secret) implements SignInResult {
        /** Leaves the secret out, so that no log shows it. */
        @Override
        public String toString() {
            return "SignedIn[" + user.id() + "]";
        }
    }

    /** Unknown address or wrong password: which of the two is not told. */
    record Refused() implements SignInResult {}

    /** Too many attempts; the password was not looked at. */
    record TooMany(Duration retryAfter) implements SignInResult {}
}
