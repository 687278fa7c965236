package dev.waymark.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

class CodeCopierTest {
    @Test
    void copiesEveryCodeOfOneOrTwoBytes() {
        CodeCopier copier = new CodeCopier();
        SeededRuns.run(
                100,
                random -> {
                    int width = 1 + random.nextInt(2);
                    int size = random.nextInt(1 << random.nextInt(14));
                    try (Arena arena = Arena.ofConfined()) {
                        MemorySegment column = arena.allocate((long) (size + 8) * width, 8);
                        char[] expected = new char[size + 5];
                        for (int i = 0; i < size; i++) {
                            expected[i + 5] = (char) random.nextInt(width == 1 ? 1 << 8 : 1 << 16);
                            Run.setCode(column, width, i + 3, expected[i + 5]);
                        }
                        char[] copied = new char[size + 5];
                        copier.copy(column, width, 3, copied, 5, size);
                        assertThat(copied).isEqualTo(expected);
                    }
                });
    }
}
