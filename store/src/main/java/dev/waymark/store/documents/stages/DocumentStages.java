package dev.waymark.store.documents.stages;

import dev.waymark.app.stages.StageStore;
import dev.waymark.engine.stages.Stages;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.sql.TextList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stages in the table {@code stages}: a list of lists, of which each begins with the name. */
public final class DocumentStages implements StageStore {
    private final Database database;

    /** Stages in a database. */
    public DocumentStages(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Stages> find(String workspace) {
        return database.first(
                "SELECT stages FROM stages WHERE workspace_id = ?",
                DocumentStages::stages,
                workspace);
    }

    @Override
    public void save(String workspace, Stages stages) {
        database.change(
                "INSERT INTO stages (workspace_id, stages) VALUES (?, ?)"
                        + " ON CONFLICT (workspace_id) DO UPDATE SET stages = excluded.stages",
                workspace,
                TextList.write(stages.list().stream().map(DocumentStages::text).toList()));
    }

    @Override
    public boolean delete(String workspace) {
        return database.change("DELETE FROM stages WHERE workspace_id = ?", workspace) == 1;
    }

    private static String text(Stages.Stage stage) {
        return TextList.write(
                Stream.concat(Stream.of(stage.name()), stage.types().stream()).toList());
    }

    private static Stages stages(ResultSet row) throws SQLException {
        return new Stages(
                TextList.read(row.getString("stages")).stream()
                        .map(TextList::read)
                        .map(DocumentStages::stage)
                        .toList());
    }

    private static Stages.Stage stage(List<String> texts) {
        return new Stages.Stage(texts.getFirst(), texts.subList(1, texts.size()));
    }
}
