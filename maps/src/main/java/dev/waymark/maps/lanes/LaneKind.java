package dev.waymark.maps.lanes;

import dev.waymark.maps.part.Named;

import java.util.List;
import java.util.Optional;

/** What a row of a map is about. */
public enum LaneKind implements Named {
    /** What the customer does. */
    ACTIONS("actions"),
    /** Where customer and company meet. */
    TOUCHPOINTS("touchpoints"),
    /** What the customer cannot do without. */
    NEEDS("needs"),
    /** Why the customer does it. */
    MOTIVATIONS("motivations"),
    /** What the customer asks for. */
    REQUESTS("requests"),
    /** What the customer wants to reach. */
    GOALS("goals"),
    /** What the customer takes for granted. */
    EXPECTATIONS("expectations"),
    /** What is hard for the customer. */
    CHALLENGES("challenges"),
    /** What the customer thinks. */
    THOUGHTS("thoughts"),
    /** Price, delivery, payment, service: by what the customer decides. */
    DECISION_CRITERIA("decision-criteria"),
    /** Who else is asked. */
    COMPETITORS("competitors"),
    /** How the customer feels: the curves. */
    EMOTION("emotion"),
    /** What hurts. */
    PAIN_POINTS("pain-points"),
    /** Where it is decided whether the customer stays. */
    MOMENTS_OF_TRUTH("moments-of-truth"),
    /** What could be made better. */
    OPPORTUNITIES("opportunities"),
    /** What is counted. */
    METRICS("metrics"),
    /** Who is responsible. */
    DEPARTMENT("department"),
    /** What is told, by which channel and tool, and by whom. */
    COMMUNICATION("communication"),
    /** What the company wants to reach. */
    BUSINESS_GOALS("business-goals"),
    /** What the brand stands for. */
    BRAND_PROMISE("brand-promise"),
    /** What it means for people and nature. */
    SUSTAINABILITY("sustainability"),
    /** Scripts, trainings and templates for those who serve. */
    PLAYBOOK("playbook"),
    /** What can be seen and touched. */
    PHYSICAL_EVIDENCE("physical-evidence"),
    /** What the customer does, in a blueprint. */
    CUSTOMER_ACTIONS("customer-actions"),
    /** What staff do in front of the customer. */
    FRONTSTAGE("frontstage"),
    /** What staff do out of sight. */
    BACKSTAGE("backstage"),
    /** What systems and partners do. */
    SUPPORT("support"),
    /** Family, work, health: parts of a life. */
    LIFE_DOMAINS("life-domains"),
    /** What happens in a life. */
    LIFE_EVENTS("life-events"),
    /** What the person likes to do. */
    INTERESTS("interests"),
    /** What the person struggles with. */
    PROBLEMS("problems"),
    /** Who else takes part. */
    ACTORS("actors"),
    /** Where our service appears, or does not yet. */
    SERVICE("service"),
    /** Something of the team's own. */
    OWN("own");

    /**
     * The rows of a service blueprint, top to bottom: below the second runs the line of
     * interaction, below the third the line of visibility, below the fourth the line of internal
     * interaction.
     */
    public static final List<LaneKind> BLUEPRINT =
            List.of(PHYSICAL_EVIDENCE, CUSTOMER_ACTIONS, FRONTSTAGE, BACKSTAGE, SUPPORT);

    private final String text;

    LaneKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The kind of a stored name; empty if there is none. */
    public static Optional<LaneKind> of(String text) {
        return Named.of(values(), text);
    }
}
