package dev.waymark.store.events;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.home.WorkspaceHolder;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One process's claim to a workspace: an operating-system lock on the file {@code lock} in its
 * folder, which ends with the process however it ends. The file's text says who holds it.
 */
final class WorkspaceLock implements AutoCloseable {
    /** Far behind the text, so that others can read it where locks forbid reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final long UNKNOWN = 0;

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims a workspace.
     *
     * @throws JourneyException WORKSPACE_IN_USE if a process has it
     */
    static WorkspaceLock take(WaymarkHome home, String workspace, WorkspaceHolder holder) {
        Path file = file(home, workspace);
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw inUse(workspace, read(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text(holder).getBytes(StandardCharsets.UTF_8)), 0);
            return new WorkspaceLock(channel);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw JourneyException.internal(
                    "STORE_UNREADABLE",
                    "The folder of workspace \"%s\" cannot be written. Check its permissions and"
                                    .formatted(workspace)
                            + " the free space of its disk.",
                    e);
        }
    }

    /** Who has a workspace open in any process; empty if nobody has. */
    static Optional<WorkspaceHolder> holder(WaymarkHome home, String workspace) {
        Path file = file(home, workspace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock free = tryLock(channel);
            if (free != null) {
                free.release();
                return Optional.empty();
            }
            return Optional.of(read(file));
        } catch (IOException e) {
            throw JourneyException.internal(
                    "STORE_UNREADABLE",
                    "The lock of workspace \"%s\" cannot be read.".formatted(workspace),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw JourneyException.internal(
                    "STORE_FAILED", "The lock of a workspace cannot be given back.", e);
        }
    }

    private static Path file(WaymarkHome home, String workspace) {
        return home.workspace(workspace).resolve("lock");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static JourneyException inUse(String workspace, WorkspaceHolder holder) {
        String who =
                holder.pid() == UNKNOWN
                        ? holder.name()
                        : "%s (process %d, since %s)"
                                .formatted(holder.name(), holder.pid(), holder.since());
        return JourneyException.access(
                "WORKSPACE_IN_USE",
                "workspace \"%s\" is held by %s. %s",
                workspace,
                holder.address() == null ? who : who + " at " + holder.address(),
                holder.address() == null
                        ? "Wait until it ends, or stop it."
                        : "Send the request there, or stop it.");
    }

    private static String text(WorkspaceHolder holder) {
        String address = holder.address();
        return String.join(
                "\n",
                Long.toString(holder.pid()),
                holder.name(),
                address == null ? "" : address,
                holder.since().toString(),
                "");
    }

    private static WorkspaceHolder read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            return new WorkspaceHolder(
                    Long.parseLong(lines.get(0)),
                    lines.get(1),
                    lines.get(2).isEmpty() ? null : lines.get(2),
                    Instant.parse(lines.get(3)));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            return new WorkspaceHolder(UNKNOWN, "another process", null, Instant.EPOCH);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException fault) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                fault.addSuppressed(e);
            }
        }
    }
}
