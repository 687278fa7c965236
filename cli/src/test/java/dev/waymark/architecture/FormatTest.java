package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FormatTest {
    @Test
    void everyJavaFileIsFormatted() throws Exception {
        StringWriter unformatted = new StringWriter();
        StringWriter faults = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("--aosp", "--dry-run"));
        for (Path file : Project.files(".java")) {
            arguments.add(Project.ROOT.resolve(file).toString());
        }

        try (PrintWriter out = new PrintWriter(unformatted);
                PrintWriter err = new PrintWriter(faults)) {
            new Main(out, err, InputStream.nullInputStream())
                    .format(arguments.toArray(String[]::new));
        }

        assertThat(faults.toString()).isEmpty();
        assertThat(unformatted.toString()).as("run scripts/format --all").isEmpty();
    }
}
