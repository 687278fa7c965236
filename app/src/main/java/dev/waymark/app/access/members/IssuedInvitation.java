package dev.waymark.app.access.members;

/**
 * A new invitation together with its secret, which is shown this once.
 *
 * @param secret what the link carries
 */
public record IssuedInvitation(Invitation invitation, String secret) {
    /** Leaves the secret out, so that no log shows it. */
    @Override
    public String toString() {
        return "IssuedInvitation[" + invitation.id() + "]";
    }
}
