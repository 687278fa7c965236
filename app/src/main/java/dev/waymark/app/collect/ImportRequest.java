package dev.waymark.app.collect;

import dev.waymark.formats.mapping.Mapping;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A file that is to be brought into a workspace.
 *
 * @param workspace id of the workspace
 * @param file where the file lies
 * @param name what people call it; its ending may help to tell the format
 * @param mapping corrections of what is guessed; {@link Mapping#GUESSED} for none
 * @param strict whether one faulty row keeps the whole file out
 * @param rejects CSV file that takes the rows set aside, made at the first one; null if they are
 *     only counted; not used if strict
 */
public record ImportRequest(
        String workspace,
        Path file,
        String name,
        Mapping mapping,
        boolean strict,
        @Nullable Path rejects) {
    /** A file under its own name, as guessed, whose faulty rows are only counted. */
    public static ImportRequest of(String workspace, Path file) {
        Path name = file.getFileName();
        return new ImportRequest(
                workspace,
                file,
                name == null ? file.toString() : name.toString(),
                Mapping.GUESSED,
                false,
                null);
    }
}
