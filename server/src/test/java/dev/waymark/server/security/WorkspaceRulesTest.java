package dev.waymark.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Permission;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.TreeSet;

class WorkspaceRulesTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    GET,    /log,                  READ
                    GET,    /discover/layout,      READ
                    GET,    /identity/merges,      PERSONAL
                    GET,    /identity/rules,       PERSONAL
                    GET,    /privacy/export,       PERSONAL
                    POST,   /privacy/erasures,     MANAGE
                    GET,    /customers/timeline,   READ
                    PUT,    /identity/rules,       MANAGE
                    POST,   /identity/apart,       WRITE
                    DELETE, /identity/apart/{id},  WRITE
                    GET,    /opportunities/destinations, READ
                    POST,   /opportunities/destinations, MANAGE
                    PUT,    /opportunities/destinations/{id}/secret, MANAGE
                    DELETE, /opportunities/destinations/{id}, MANAGE
                    POST,   /opportunities/{id}/ticket, SEND
                    POST,   /opportunities,        WRITE
                    POST,   /funnel,               READ
                    POST,   /funnel/why,           READ
                    POST,   /attribution,          READ
                    POST,   /clv/table,            READ
                    POST,   /survival/table,       READ
                    POST,   /findings,             READ
                    POST,   /findings/customers,   READ
                    GET,    /findings/decisions,   READ
                    PUT,    /findings/decisions,   WRITE
                    DELETE, /findings/decisions,   WRITE
                    POST,   /budget,               READ
                    GET,    /budget/spend,         READ
                    PUT,    /budget/spend,         WRITE
                    DELETE, /budget/spend,         WRITE
                    POST,   /adoption,             READ
                    POST,   /bottlenecks,          READ
                    POST,   /channels,             READ
                    POST,   /pressure,             READ
                    GET,    /personas,             READ
                    POST,   /representatives,      READ
                    POST,   /scorecard,            READ
                    POST,   /seamlessness,         READ
                    GET,    /lenses/rules,         READ
                    PUT,    /lenses/rules,         WRITE
                    GET,    /stages,               READ
                    PUT,    /stages,               WRITE
                    DELETE, /stages,               WRITE
                    PUT,    /catalog/stage,        WRITE
                    DELETE, /lenses/rules,         WRITE
                    PUT,    /funnel,               WRITE
                    POST,   /funnels,              WRITE
                    POST,   /maps/draft,           WRITE
                    PUT,    /maps/{id},            WRITE
                    POST,   /maps/{id}/comments,   COMMENT WRITE
                    DELETE, /maps/{id},            WRITE
                    GET,    /maps/{id}/steps,      READ
                    POST,   /maps/{id}/conformance, READ
                    POST,   /maps/{id}/overlay,    READ
                    POST,   /maps/{id}/objectives, READ
                    POST,   /maps/{id}/bindings,   READ
                    GET,    /maps/{id}/evidence,   READ
                    GET,    /segments/reading,     READ
                    POST,   /segments,             WRITE
                    PUT,    /segments/{id},        WRITE
                    GET,    /weekly,               READ
                    PUT,    /weekly/metrics,       WRITE
                    GET,    /weekly/schedule,      MANAGE
                    PUT,    /weekly/schedule,      MANAGE
                    PUT,    /catalog/rules,        WRITE
                    PUT,    /catalog/alerts,       READ
                    DELETE, /catalog/alerts,       READ
                    PUT,    /imports/mappings/{name}, IMPORT
                    PUT,    /sources/pulls/{id},   IMPORT
                    GET,    /views,                READ
                    POST,   /views,                READ
                    PUT,    /views/{id},           READ
                    GET,    /boards/{id},          READ
                    PUT,    /boards/{id},          WRITE
                    POST,   /uploads,              IMPORT
                    POST,   /uploads/{id}/preview, IMPORT
                    DELETE, /uploads/{id},         IMPORT
                    POST,   /imports,              IMPORT
                    DELETE, /imports/{id},         IMPORT
                    GET,    /imports/{id}/progress, READ IMPORT
                    GET,    /keys,                 MANAGE
                    DELETE, /keys/{id},            MANAGE
                    GET,    /audit,                MANAGE
                    GET,    /audit/export.csv,     MANAGE
                    GET,    /members,              MANAGE
                    PUT,    /members/{id},         MANAGE
                    POST,   /members/{id}/reset,   MANAGE
                    POST,   /members/invitations,  MANAGE
                    GET,    '',                    READ
                    DELETE, '',                    MANAGE
                    POST,   /anything/new,         WRITE
                    """)
    void asksForThePermissionOfTheAddress(String method, String rest, String permissions) {
        Set<Permission> expected = new TreeSet<>();
        for (String name : permissions.split(" ", -1)) {
            expected.add(Permission.valueOf(name));
        }
        assertThat(WorkspaceRules.of(method, WorkspaceRules.PREFIX + rest)).isEqualTo(expected);
    }
}
