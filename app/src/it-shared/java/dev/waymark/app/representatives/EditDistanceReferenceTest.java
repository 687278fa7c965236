package dev.waymark.app.representatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.representatives.EditDistance;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Edit distances equal TraMineR's on 712 ways from school to work: optimal matching at the costs 1
 * and 2, which is the distance of the longest common subsequence; and lie as they must to
 * Hamming's.
 */
class EditDistanceReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final int MONTHS = 70;
    private static final int FIRST = 10;

    @Test
    void equalsOptimalMatching() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(DATA.resolve("reference/sequences/open_mvad.json"));
        List<char[]> sequences = sequences(expected.get("alphabet"));
        EditDistance distance = new EditDistance(2);

        assertThat(sequences).hasSize(expected.get("sequences").asInt());
        long sum = 0;
        for (int i = 0; i < sequences.size(); i++) {
            for (int j = 0; j < i; j++) {
                int found = distance.between(sequences.get(i), sequences.get(j));
                sum += found;
                if (i < 10) {
                    assertThat(found)
                            .isEqualTo(
                                    expected.get("om_indel1_const2_first10").get(i).get(j).asInt());
                }
            }
        }
        assertThat(sum).isEqualTo(expected.get("om_sum").asLong());
    }

    @Test
    void equalsTheLongestCommonSubsequenceAndLiesBelowHamming() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(DATA.resolve("reference/sequences/open_mvad.json"));
        List<char[]> first = sequences(expected.get("alphabet")).subList(0, FIRST);
        JsonNode common = expected.get("lcs_first10");
        JsonNode hamming = expected.get("ham_first10");

        assertThat(common).hasSize(FIRST);
        assertThat(hamming).hasSize(FIRST);
        for (int i = 0; i < FIRST; i++) {
            for (int j = 0; j < FIRST; j++) {
                char[] left = first.get(i);
                char[] right = first.get(j);
                int apart = hamming.get(i).get(j).asInt();
                assertThat(new EditDistance(2).between(left, right))
                        .isEqualTo(common.get(i).get(j).asInt())
                        .isLessThanOrEqualTo(2 * apart);
                assertThat(differences(left, right)).isEqualTo(apart);
                assertThat(new EditDistance(1).between(left, right))
                        .isBetween(common.get(i).get(j).asInt() / 2, apart);
            }
        }
    }

    /** In how many months two sequences differ: Hamming's distance. */
    private static int differences(char[] left, char[] right) {
        int differences = 0;
        for (int month = 0; month < MONTHS; month++) {
            differences += left[month] == right[month] ? 0 : 1;
        }
        return differences;
    }

    private static List<char[]> sequences(JsonNode alphabet) throws IOException {
        List<String> states = alphabet.valueStream().map(JsonNode::asString).toList();
        return Files.readAllLines(DATA.resolve("sequences/TraMineR_mvad.csv")).stream()
                .skip(1)
                .map(
                        line -> {
                            String[] cells = line.replace("\"", "").split(",");
                            char[] sequence = new char[MONTHS];
                            for (int month = 0; month < MONTHS; month++) {
                                String state = cells[cells.length - MONTHS + month];
                                sequence[month] = (char) states.indexOf(state);
                            }
                            return sequence;
                        })
                .toList();
    }
}
