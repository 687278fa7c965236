package dev.waymark.server.security;

import dev.waymark.app.access.Permission;

import java.util.List;
import java.util.Set;

/** Which permission an address inside a workspace asks for; any one of those named is enough. */
final class WorkspaceRules {
    /** How all addresses inside a workspace begin. */
    static final String PREFIX = "/api/workspaces/{ws}";

    private static final List<String> QUESTIONS =
            List.of(
                    "/adoption",
                    "/attribution",
                    "/bottlenecks",
                    "/budget",
                    "/channels",
                    "/clv",
                    "/findings",
                    "/funnel",
                    "/maps/{id}/bindings",
                    "/maps/{id}/conformance",
                    "/maps/{id}/objectives",
                    "/maps/{id}/overlay",
                    "/pressure",
                    "/proof",
                    "/representatives",
                    "/scorecard",
                    "/seamlessness",
                    "/survival");

    private WorkspaceRules() {}

    /**
     * The permissions of an address.
     *
     * @param method the HTTP method
     * @param pattern the controller's pattern, beginning with {@link #PREFIX}
     */
    static Set<Permission> of(String method, String pattern) {
        String rest = pattern.substring(PREFIX.length());
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (isUnder(rest, "/keys")
                || isUnder(rest, "/members")
                || isUnder(rest, "/audit")
                || isUnder(rest, "/weekly/schedule")) {
            return Set.of(Permission.MANAGE);
        }
        if (isUnder(rest, "/identity")) {
            return Set.of(
                    reads
                            ? Permission.PERSONAL
                            : isUnder(rest, "/identity/rules")
                                    ? Permission.MANAGE
                                    : Permission.WRITE);
        }
        if (isUnder(rest, "/views")) {
            return Set.of(Permission.READ); // what more a view takes depends on who sees it: Views
        }
        if (isUnder(rest, "/catalog/alerts")) {
            return Set.of(Permission.READ); // whoever sees the catalogue may be told of it
        }
        if (isUnder(rest, "/privacy")) {
            return Set.of(reads ? Permission.PERSONAL : Permission.MANAGE);
        }
        if (isUnder(rest, "/sources/{id}/webhook")) {
            return Set.of(Permission.IMPORT); // its example may hold personal data
        }
        if (isUnder(rest, "/sources")) {
            return Set.of(reads ? Permission.READ : Permission.IMPORT);
        }
        if (isUnder(rest, "/opportunities/destinations")) {
            return Set.of(reads ? Permission.READ : Permission.MANAGE);
        }
        if (rest.equals("/opportunities/{id}/ticket")) {
            return Set.of(Permission.SEND);
        }
        if (isUnder(rest, "/uploads") || isUnder(rest, "/imports")) {
            return reads ? Set.of(Permission.READ, Permission.IMPORT) : Set.of(Permission.IMPORT);
        }
        if (reads || isQuestion(method, rest)) {
            return Set.of(Permission.READ);
        }
        if (isUnder(rest, "/maps/{id}/comments")) {
            return Set.of(Permission.COMMENT, Permission.WRITE);
        }
        return rest.isEmpty() ? Set.of(Permission.MANAGE) : Set.of(Permission.WRITE);
    }

    /** A question that is too long for an address comes as a POST and changes nothing. */
    private static boolean isQuestion(String method, String rest) {
        return method.equals("POST")
                && QUESTIONS.stream().anyMatch(folder -> isUnder(rest, folder));
    }

    private static boolean isUnder(String rest, String folder) {
        return rest.equals(folder) || rest.startsWith(folder + "/");
    }
}
