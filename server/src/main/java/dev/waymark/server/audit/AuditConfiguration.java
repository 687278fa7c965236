package dev.waymark.server.audit;

import dev.waymark.app.access.Access;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.app.id.Ids;
import dev.waymark.server.ServerSettings;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Makes the audit log and the job that shortens it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditLog auditLog(Documents documents, Access access, Ids ids, Clock clock) {
        return new AuditLog(documents.audit(), access, ids, clock);
    }

    @Bean
    AuditJob auditJob(AuditLog log, ServerSettings settings) {
        return new AuditJob(log, settings.auditKept());
    }
}
