package dev.waymark.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Kills processes that back up and restore: all is there, or nothing, and it can be done again. */
class BackupKillIT {
    private static final int KILLS = 2;

    @Test
    void nothingIsLeftHalfDone(@TempDir Path folder) throws IOException, InterruptedException {
        BackupHouse house = BackupHouse.filled(folder.resolve("home"), 500, 4_000);
        Path file = folder.resolve("monday.waymark");
        Path keys = folder.resolve("keys");
        Random random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(file);
            kill(ChildBackup.start("backup", house.home().root(), file, keys), random);
            if (Files.exists(file)) {
                house.keys(keys, "");
                BackupHouse.at(folder.resolve("whole" + kill)).restore(file, keys);
            }
        }
        house.backup(file);
        house.keys(keys, "");
        List<String> log = house.log();
        BackupHouse target = BackupHouse.at(folder.resolve("target"));
        for (int kill = 0; kill < KILLS; kill++) {
            kill(ChildBackup.start("restore", target.home().root(), file, keys), random);
            if (Files.exists(target.home().documents())) {
                assertThat(target.log()).isEqualTo(log);
                target = BackupHouse.at(folder.resolve("target" + kill));
            }
        }
        if (!Files.exists(target.home().documents())) {
            target.restore(file, keys);
        }
        assertThat(target.log()).isEqualTo(log);
    }

    private static void kill(Process child, Random random)
            throws IOException, InterruptedException {
        try (var reader = child.inputReader()) {
            assertThat(reader.readLine()).isEqualTo(ChildBackup.BEGUN);
            Thread.sleep(random.nextInt(400));
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
    }
}
