package dev.waymark.store.documents.templates;

import dev.waymark.app.maps.templates.OwnTemplate;
import dev.waymark.app.maps.templates.TemplateStore;
import dev.waymark.maps.map.MapKind;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.sql.TextList;

import java.util.List;
import java.util.Optional;

/** Workspaces' templates in the table {@code map_templates}. */
public final class DocumentTemplates implements TemplateStore {
    private final Database database;

    /** The templates of a database. */
    public DocumentTemplates(Database database) {
        this.database = database;
    }

    @Override
    public List<OwnTemplate> list(String workspace) {
        return database.list(
                "SELECT id, kind, name, about, stages FROM map_templates"
                        + " WHERE workspace_id = ? ORDER BY id",
                row ->
                        new OwnTemplate(
                                row.getString("id"),
                                MapKind.of(row.getString("kind")).orElse(MapKind.CUSTOMER_JOURNEY),
                                row.getString("name"),
                                row.getString("about"),
                                TextList.read(row.getString("stages"))),
                workspace);
    }

    @Override
    public void add(String workspace, OwnTemplate template, String document) {
        database.change(
                "INSERT INTO map_templates (workspace_id, id, kind, name, about, stages, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                workspace,
                template.id(),
                template.kind().text(),
                template.name(),
                template.about(),
                TextList.write(template.stages()),
                document);
    }

    @Override
    public Optional<String> document(String workspace, String id) {
        return database.first(
                "SELECT document FROM map_templates WHERE workspace_id = ? AND id = ?",
                row -> row.getString("document"),
                workspace,
                id);
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change(
                        "DELETE FROM map_templates WHERE workspace_id = ? AND id = ?",
                        workspace,
                        id)
                == 1;
    }
}
