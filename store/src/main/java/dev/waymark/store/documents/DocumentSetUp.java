package dev.waymark.store.documents;

import dev.waymark.app.access.signin.SetUpStore;
import dev.waymark.store.documents.members.DocumentUsers;
import dev.waymark.store.documents.sql.Database;

/** Set-up tokens in the table {@code setup_tokens}. */
final class DocumentSetUp implements SetUpStore {
    private final Database database;

    DocumentSetUp(Database database) {
        this.database = database;
    }

    @Override
    public void addToken(String tokenHash) {
        database.change(
                "INSERT INTO setup_tokens (token_hash) VALUES (?)"
                        + " ON CONFLICT (token_hash) DO NOTHING",
                tokenHash);
    }

    @Override
    public boolean hasToken(String tokenHash) {
        return database.first(
                        "SELECT 1 FROM setup_tokens WHERE token_hash = ?",
                        row -> row.getLong(1),
                        tokenHash)
                .isPresent();
    }

    @Override
    public boolean complete(String tokenHash, FirstAccount account) {
        return database.atomically(
                connection -> {
                    boolean first =
                            Database.change(
                                            connection,
                                            "INSERT INTO setup_done (id) VALUES (1)"
                                                    + " ON CONFLICT (id) DO NOTHING")
                                    == 1;
                    boolean mayGoOn =
                            first
                                    && Database.change(
                                                    connection,
                                                    "DELETE FROM setup_tokens"
                                                            + " WHERE token_hash = ? AND NOT EXISTS"
                                                            + " (SELECT 1 FROM users)",
                                                    tokenHash)
                                            == 1;
                    if (!mayGoOn
                            || !DocumentUsers.insert(
                                    connection, account.user(), account.passwordHash())) {
                        return false;
                    }
                    Database.change(connection, "DELETE FROM setup_tokens");
                    return DocumentWorkspaces.insert(
                            connection, account.workspace(), account.members());
                });
    }
}
