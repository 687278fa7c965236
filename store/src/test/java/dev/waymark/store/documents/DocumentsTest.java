package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class DocumentsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void keepsItsContentBetweenTwoOpenings() {
        Path file = folder.resolve("deep/documents.db");
        User ada = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
        try (Documents documents = Documents.open(file)) {
            documents.users().add(ada, "hash");
        }
        try (Documents documents = Documents.open(file)) {
            assertThat(documents.users().find("u-1")).contains(ada);
        }
    }

    @Test
    void keepsTheFileFromOtherUsersOfTheMachine() throws IOException {
        Path file = folder.resolve("documents.db");
        Documents.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhenTheFolderCannotBeMade() throws IOException {
        Path blocker = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Documents.open(blocker.resolve("documents.db")))
                .hasMessage(
                        "the folder of \"documents.db\" cannot be written. Choose another one with"
                                + " WAYMARK_HOME.");
    }
}
