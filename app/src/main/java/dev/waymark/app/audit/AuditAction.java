package dev.waymark.app.audit;

import static dev.waymark.engine.fault.JourneyException.user;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be done that is kept in the audit log. */
public enum AuditAction {
    SIGNED_IN("sign-in"),
    SIGN_IN_REFUSED("sign-in-refused"),
    SIGN_IN_THROTTLED("sign-in-throttled"),
    SIGNED_OUT("sign-out"),
    SIGNED_OUT_EVERYWHERE("sign-out-everywhere"),
    SET_UP("set-up"),
    PASSWORD_CHANGED("password-change"),
    NAME_CHANGED("name-change"),
    WORKSPACE_MADE("workspace-make"),
    WORKSPACE_RENAMED("workspace-rename"),
    MEMBER_INVITED("member-invite"),
    INVITATION_WITHDRAWN("invitation-withdraw"),
    MEMBER_JOINED("member-join"),
    MEMBER_ROLE_CHANGED("member-role"),
    MEMBER_REMOVED("member-remove"),
    RESET_MADE("reset-make"),
    RESET_USED("reset-use"),
    KEY_MADE("key-make"),
    KEY_REVOKED("key-revoke"),
    EVENTS_IMPORTED("events-import"),
    IMPORT_STOPPED("import-stop"),
    SOURCE_MADE("source-make"),
    SOURCE_CHANGED("source-change"),
    SOURCE_REMOVED("source-remove"),
    DESTINATION_MADE("destination-make"),
    DESTINATION_CHANGED("destination-change"),
    DESTINATION_REMOVED("destination-remove"),
    TICKET_SENT("ticket-send"),
    PERSON_EXPORTED("person-export"),
    PERSON_ERASED("person-erase"),
    CONSENT_WRITTEN("consent-write"),
    PURPOSES_SET("purposes-set"),
    PERIODS_SET("periods-set"),
    EVENTS_EXPIRED("events-expire"),
    FIELD_MARKED("field-mark"),
    IDENTITY_RULES_SET("identity-rules"),
    CUSTOMERS_SEPARATED("customers-separate"),
    SEPARATION_ENDED("separation-end"),
    TYPE_RULE_CHANGED("type-rule"),
    STAGES_SAVED("stages-save"),
    STAGES_FORGOTTEN("stages-forget"),
    LENS_RULES_SAVED("lens-rules-save"),
    LENS_RULES_RESET("lens-rules-reset"),
    SPEND_SAVED("spend-save"),
    SPEND_REMOVED("spend-remove"),
    MAP_SHARED("map-share"),
    SHARE_ENDED("share-end"),
    MAILS_SCHEDULED("mails-schedule"),
    AUDIT_EXPORTED("audit-export");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** The name that is stored and sent. */
    public String label() {
        return label;
    }

    /**
     * The action of a label.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if none has it
     */
    public static AuditAction of(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label.equals(label))
                .findAny()
                .orElseThrow(
                        () ->
                                user(
                                        "INVALID_VALUE",
                                        "action \"%s\" is unknown. Give one of %s.",
                                        label.length() <= 40 ? label : label.substring(0, 40) + "…",
                                        Arrays.stream(values())
                                                .map(AuditAction::label)
                                                .collect(Collectors.joining(", "))));
    }
}
