package dev.waymark.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ViewTest {
    private static final Table EDGES =
            Table.of("from", "to", "count", "waitMedian")
                    .row(
                            Cell.of("看见广告"),
                            Cell.of("visit"),
                            Cell.of(12),
                            Cell.of(Duration.ofMinutes(90)))
                    .row(
                            Cell.of("visit"),
                            Cell.of("order, \"big\""),
                            Cell.of(3),
                            Cell.of((Duration) null))
                    .build();

    @Test
    void alignsWideCharactersByTheCellsTheyTake() {
        assertThat(TableText.of(EDGES))
                .isEqualTo(
                        """
                        from      to            count  wait median
                        看见广告  visit            12       1h 30m
                        visit     order, "big"      3            –
                        """);
    }

    @Test
    void writesCsvWithPlainNumbersAndQuotesWhereNeeded() {
        assertThat(CsvText.of(EDGES))
                .isEqualTo(
                        """
                        from,to,count,waitMedian
                        看见广告,visit,12,5400
                        visit,"order, ""big""\",3,
                        """);
    }

    @Test
    void partsSectionsByAnEmptyLineAndLeavesEmptyOnesOut() {
        Table none = Table.of("x").build();
        View view =
                new View(
                        List.of(
                                new View.Section(List.of("3 customers"), none),
                                new View.Section(List.of(), none),
                                new View.Section(
                                        List.of(), Table.of("type").row(Cell.of("visit")).build())),
                        none);

        assertThat(view.text()).isEqualTo("3 customers\n\ntype\nvisit\n");
    }

    @Test
    void keepsDataFromSteeringTheTerminal() {
        Table table = Table.of("type").row(Cell.of("a\u001b[2Jb\nc")).build();

        assertThat(TableText.of(table)).isEqualTo("type\na·[2Jb·c\n");
    }

    @Test
    void cutsLongTextsBeforeFurtherColumns() {
        Table table = Table.of("type", "count").row(Cell.of("长".repeat(40)), Cell.of(1)).build();

        assertThat(TableText.of(table)).contains("长".repeat(29) + "…" + "      1");
    }

    @Test
    void countsNoCellForCombiningMarks() {
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("ｱ")).isEqualTo(1);
        assertThat(DisplayWidth.of("😀")).isEqualTo(2);
        assertThat(DisplayWidth.of("Ļ ї ß")).isEqualTo(5);
    }

    @Test
    void showsDurationsInTheirTwoLargestUnits() {
        assertThat(
                        List.of(
                                DurationWords.of(Duration.ofMillis(250)),
                                DurationWords.of(Duration.ZERO),
                                DurationWords.of(Duration.ofSeconds(59)),
                                DurationWords.of(Duration.ofSeconds(3_599)),
                                DurationWords.of(Duration.ofMinutes(60)),
                                DurationWords.of(Duration.ofHours(76)),
                                DurationWords.of(Duration.ofSeconds(-90))))
                .containsExactly("0.25s", "0s", "59s", "59m 59s", "1h", "3d 4h", "-1m 30s");
    }

    @Test
    void writesSecondsInCsvWithoutLosingFractions() {
        assertThat(Cell.of(Duration.ofNanos(1_500_000_000L)).plain()).isEqualTo("1.5");
        assertThat(Cell.of(Duration.ofDays(10)).plain()).isEqualTo("864000");
        assertThat(Cell.share(0.25).plain()).isEqualTo("0.25");
        assertThat(Cell.share(0.25).shown()).isEqualTo("25.0 %");
        assertThat(Cell.share(null).plain()).isEmpty();
    }
}
