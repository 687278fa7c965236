package dev.waymark.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's files as they lie on the disk, without what a build makes. */
final class Project {
    static final Path ROOT = root();

    private static final Set<String> MADE_BY_A_BUILD =
            Set.of("target", "node_modules", "dist", ".git", "data", "build", ".idea");

    private static final List<Path> FILES = walk();

    private Project() {}

    /** All files with one of the endings, sorted; paths relative to the root. */
    static List<Path> files(String... endings) {
        return FILES.stream()
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .toList();
    }

    /** Java sources of modules that are released. */
    static List<Path> mainJava() {
        return files(".java").stream()
                .filter(file -> file.toString().contains("src/main/java/"))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The line, from 1, that holds a position of a text. */
    static int line(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("waymark"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above holds the launcher 'waymark'");
            }
        }
        return folder;
    }

    private static List<Path> walk() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    ROOT,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return MADE_BY_A_BUILD.contains(folder.getFileName().toString())
                                            && !folder.equals(ROOT)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                            files.add(ROOT.relativize(file));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return List.copyOf(files);
    }
}
