package dev.waymark.engine.identity;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.identity.Identifier.Form;

import java.util.List;
import java.util.Optional;

/**
 * Which identifiers join customers, the one that decides first before the others.
 *
 * @param identifiers in the order of their priority; 1 to 30, names unique; one is {@link
 *     #USER_ID}, one {@link #ANONYMOUS_ID}
 */
public record IdentityRules(List<Identifier> identifiers) {
    /** The identifier that an event's customer is, unless it is known as an anonymous one. */
    public static final String USER_ID = "userId";

    /** The identifier of a browser or device. */
    public static final String ANONYMOUS_ID = "anonymousId";

    /** What a client's {@code alias} says: another name of the same customer. */
    public static final String PREVIOUS_ID = "previousId";

    private static final int MOST = 30;

    /**
     * An alias, then one user id, up to 100 devices, one CRM id, five e-mail addresses and five
     * phone numbers a profile; an address or number met with more than 20 customers is shared and
     * joins nobody.
     */
    public static final IdentityRules DEFAULT =
            new IdentityRules(
                    List.of(
                            new Identifier(
                                    PREVIOUS_ID,
                                    List.of("previousId"),
                                    false,
                                    true,
                                    true,
                                    0,
                                    0,
                                    Form.TEXT,
                                    List.of()),
                            new Identifier(
                                    USER_ID, List.of(), true, true, false, 1, 0, Form.TEXT,
                                    List.of()),
                            new Identifier(
                                    ANONYMOUS_ID,
                                    List.of("anonymousId"),
                                    true,
                                    true,
                                    false,
                                    100,
                                    0,
                                    Form.TEXT,
                                    List.of()),
                            new Identifier(
                                    "crmId",
                                    List.of("crmId", "crm_id"),
                                    false,
                                    false,
                                    false,
                                    1,
                                    20,
                                    Form.TEXT,
                                    List.of()),
                            new Identifier(
                                    "email",
                                    List.of("email"),
                                    false,
                                    false,
                                    false,
                                    5,
                                    20,
                                    Form.EMAIL,
                                    List.of()),
                            new Identifier(
                                    "phone",
                                    List.of("phone"),
                                    false,
                                    false,
                                    false,
                                    5,
                                    20,
                                    Form.PHONE,
                                    List.of())));

    public IdentityRules {
        identifiers = List.copyOf(identifiers);
        require(
                identifiers.size() <= MOST,
                "there are %d identifiers. Give at most %d.",
                identifiers.size(),
                MOST);
        List<String> names = identifiers.stream().map(Identifier::name).toList();
        for (String needed : List.of(USER_ID, ANONYMOUS_ID)) {
            require(names.contains(needed), "identifier \"%s\" is missing. Keep it.", needed);
        }
        for (String name : names) {
            require(
                    names.indexOf(name) == names.lastIndexOf(name),
                    "identifier \"%s\" is there twice. Give each once.",
                    name);
        }
    }

    /** The identifier of a name; empty if there is none. */
    public Optional<Identifier> find(String name) {
        return identifiers.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The place of an identifier, from 0. */
    int rank(String name) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (identifiers.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no identifier " + name);
    }
}
