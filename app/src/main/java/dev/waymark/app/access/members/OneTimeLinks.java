package dev.waymark.app.access.members;

import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.Credentials;
import dev.waymark.app.access.signin.PasswordGate;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.access.signin.SignInResult;
import dev.waymark.engine.fault.JourneyException;

/**
 * The use cases of whoever holds the secret of a link. A person who has an account already shows
 * its password, so that an invitation never opens somebody's account.
 */
public final class OneTimeLinks {
    private final Invitations invitations;
    private final PasswordResets resets;
    private final SignIn signIn;
    private final PasswordGate gate;

    /** Use cases on links of both kinds. */
    public OneTimeLinks(
            Invitations invitations, PasswordResets resets, SignIn signIn, PasswordGate gate) {
        this.invitations = invitations;
        this.resets = resets;
        this.signIn = signIn;
        this.gate = gate;
    }

    /** What a link invites to; errors as {@link Invitations#look}. */
    public Invitation lookAtInvitation(String secret) {
        return invitations.look(secret);
    }

    /**
     * Makes the holder of a secret a member and signs them in: with a new account of that name and
     * password, or, if the address has an account, with the password of that account, which the
     * name does not change.
     *
     * @param from where the request comes from, for the limit of sign-ins
     * @throws JourneyException as {@link Invitations#look}; INVALID_VALUE if name or password of a
     *     new account are no good; ACCOUNT_EXISTS if the password is not the one of the account
     *     that there is; TOO_MANY_ATTEMPTS as at a sign-in
     */
    public SignInResult.SignedIn accept(String secret, Newcomer newcomer, String from) {
        Invitation invitation = invitations.look(secret);
        if (!invitations.isForSomebodyKnown(invitation)) {
            String hash = gate.accept(newcomer.password(), invitation.email());
            User made = invitations.joinAsNew(secret, newcomer.name(), hash);
            return new SignInResult.SignedIn(made, signIn.open(made));
        }
        User known =
                signIn.proven(
                        new Credentials(invitation.email(), newcomer.password(), from),
                        "ACCOUNT_EXISTS",
                        "this address has an account already, and the password is not its one. Give"
                                + " the password of that account.");
        invitations.join(secret, known);
        return new SignInResult.SignedIn(known, signIn.open(known));
    }

    /** Whose password a link sets; errors as {@link PasswordResets#look}. */
    public User lookAtReset(String secret) {
        return resets.look(secret);
    }

    /**
     * Sets the password, ends all sessions of the person, and signs them in.
     *
     * @throws JourneyException as {@link PasswordResets#look}; INVALID_VALUE if the password is no
     *     good
     */
    public SignInResult.SignedIn use(String secret, String password) {
        User person = resets.look(secret);
        resets.set(secret, gate.accept(password, person.email()));
        return new SignInResult.SignedIn(person, signIn.open(person));
    }

    /**
     * Who accepts an invitation.
     *
     * @param name counts for a new account only
     */
    public record Newcomer(String name, String password) {
        /** Leaves everything personal out, so that no log shows it. */
        @Override
        public String toString() {
            return "Newcomer[]";
        }
    }
}
