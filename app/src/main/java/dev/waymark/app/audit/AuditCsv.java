package dev.waymark.app.audit;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.formats.tables.SafeCell;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Entries of the audit log as CSV with a header: time (ISO 8601, UTC), workspace, actor, actorName,
 * action, subject, subjectName, detail, address, id.
 */
public final class AuditCsv {
    private AuditCsv() {}

    /** The text, in the order of the entries; a header alone if there is none. */
    public static String of(List<AuditLine> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "time",
                    "workspace",
                    "actor",
                    "actorName",
                    "action",
                    "subject",
                    "subjectName",
                    "detail",
                    "address",
                    "id");
            for (AuditLine line : lines) {
                AuditEntry it = line.entry();
                csv.writeRecord(
                        it.at().toString(),
                        plain(it.workspaceId()),
                        it.actor(),
                        plain(line.actorName()),
                        it.action().label(),
                        plain(it.subject()),
                        plain(line.subjectName()),
                        plain(it.detail()),
                        plain(it.address()),
                        it.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What people named must not begin a formula in the program that opens the file. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : SafeCell.write(text);
    }
}
