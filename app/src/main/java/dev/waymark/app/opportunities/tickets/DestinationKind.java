package dev.waymark.app.opportunities.tickets;

import static dev.waymark.engine.fault.JourneyException.user;

/** What kind of program takes tickets. */
public enum DestinationKind {
    /** Jira, by its REST interface of version 3. */
    JIRA("jira"),
    /** GitHub's issues. */
    GITHUB("github"),
    /** Anybody who takes the body of one of the two at an address of their own. */
    WEBHOOK("webhook");

    private final String label;

    DestinationKind(String label) {
        this.label = label;
    }

    /** The name that is stored and sent, in lower case. */
    public String label() {
        return label;
    }

    /**
     * The kind of a label.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no kind has it
     */
    public static DestinationKind of(String label) {
        for (DestinationKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw user("INVALID_VALUE", "kind \"%s\" is unknown. Give jira, github or webhook.", label);
    }
}
