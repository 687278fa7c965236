package dev.waymark.cli.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AttributionCommandTest {
    @TempDir private Path folder;
    private String log = "";
    private String paths = "";

    @BeforeEach
    void writeFiles() throws IOException {
        log =
                write(
                        "shop.csv",
                        """
                        customer,time,type,channel,value
                        ann,2026-01-01,visit,web,
                        ann,2026-01-02,visit,mail,
                        ann,2026-01-03,order,web,30
                        bob,2026-01-01,visit,web,
                        eve,2026-01-02,order,web,12.5
                        """);
        paths =
                write(
                        "paths.csv",
                        """
                        path,conversions,value,null
                        web > mail,2,60,1
                        web,1,10,3
                        """);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void printsOneModelWithItsDefinitionAndWhatNobodyGets() {
        ShellRun run = ShellRun.of("attribution", log, "--conversion", "order");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Conversions are events of type \"order\". Touches are")
                .endsWith(
                        """
                        channel  conversions  value   share
                        mail            0.50  15.00  50.0 %
                        web             0.50  15.00  50.0 %

                        2 conversions, worth 42.50; 1 of them without any touch in the look-back; 1 paths ended in nothing
                        """);
    }

    @Test
    void takesAMisspeltTableForNoLog() throws IOException {
        String table = write("counted.csv", "\uFEFFpath,converted\nweb > > mail,2\n");
        assertThat(ShellRun.of("attribution", table).err())
                .isEqualTo(
                        "waymark: \"counted.csv\" has no column \"conversions\". It has path,"
                                + " converted. Rename one of them, or add it.\n");
        String log = write("web.csv", "customer,time,path\nann,2026-01-01,/\n");
        assertThat(ShellRun.of("attribution", log).err()).doesNotContain("\"conversions\"");
    }

    @Test
    void refusesAWorkbookOfPaths() throws IOException {
        String workbook = write("paths.xlsx", "PK\3\4\0\0");
        ShellRun run = ShellRun.of("attribution", workbook, "--model", "markov");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "waymark: \"paths.xlsx\" is not a text table: it is a workbook (.xlsx) or"
                            + " another archive. Save the table as CSV, in UTF-8; if it is a log,"
                            + " name --conversion, too.\n");
    }

    @Test
    void tellsAllFaultsOfATableThatBeginsWithAByteOrderMark() throws IOException {
        String good = write("good.csv", "\uFEFF\"path\",conversions\nweb > mail,2\n");
        assertThat(ShellRun.of("attribution", good).code()).isZero();
        String bad = write("bad.csv", "\uFEFFpath,conversions\n> web,1\nweb,x\nweb\n");
        ShellRun run = ShellRun.of("attribution", bad, "--model", "markov");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        """
                        waymark: "bad.csv", line 2, column "path": "> web" must be names with one ">" between each two. Step 1 is empty: name it, or remove a ">".
                        "bad.csv", line 3, column "conversions": "x" must be a number from 0 to 10^12, such as 12.
                        "bad.csv", line 4 has 1 cell, the first row has 2. Give each row as many.
                        """);
    }

    @Test
    void printsSeveralModelsSideBySideAndAllNumbersAsCsv() {
        ShellRun shown =
                ShellRun.of("attribution", log, "--conversion", "order", "--model", "first,last");
        assertThat(shown.out())
                .startsWith(
                        """
                        channel  first  last
                        mail      0.00  1.00
                        web       1.00  0.00
                        """);

        ShellRun csv = ShellRun.of("attribution", paths, "--model", "markov", "--format", "csv");
        assertThat(csv.err()).isEmpty();
        assertThat(csv.out())
                .startsWith("model,channel,conversions,value,share,removalEffect\nmarkov,web,")
                .endsWith("markov,(unattributed),0,0,,\n");
    }

    @Test
    void takesATableOfPathsAndSaysWhyItKnowsNoTimes() {
        ShellRun linear = ShellRun.of("attribution", paths, "--format", "json");
        assertThat(linear.out())
                .startsWith("{\"definition\":")
                .contains(
                        "{\"channel\":\"web\",\"conversions\":2.0,\"value\":40.0,"
                                + "\"share\":0.6666666666666666,\"removalEffect\":null}");

        ShellRun decay = ShellRun.of("attribution", paths, "--model", "time-decay");
        assertThat(decay.code()).isEqualTo(2);
        assertThat(decay.err())
                .isEqualTo(
                        "waymark: --model \"time-decay\" weighs touches by their times, and a table"
                                + " of paths holds none. Give the log of events instead, or another"
                                + " model.\n");
    }

    @Test
    void refusesWhatIsAboutALogWhereATableIsGiven() {
        ShellRun run =
                ShellRun.of("attribution", paths, "--conversion", "order", "--lookback", "9d");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        """
                        waymark: --conversion "order" is about a log of events, and a table of paths is given. Leave it out, or give the log.
                        --lookback "9d" is about a log of events, and a table of paths is given. Leave it out, or give the log.
                        """);
        for (String[] option :
                new String[][] {
                    {"--by", "type"},
                    {"--half-life", "3d"},
                    {"--where", "did order"},
                    {"--since", "2026-01-01"},
                    {"--zone", "UTC"},
                    {"--columns", "type=x"},
                    {"--rejects", "bad.csv"},
                    {"--strict"}
                }) {
            String[] words = new String[2 + option.length];
            words[0] = "attribution";
            words[1] = paths;
            System.arraycopy(option, 0, words, 2, option.length);
            assertThat(ShellRun.of(words).err())
                    .startsWith("waymark: " + option[0])
                    .contains(" is about a log of events, and a table of paths is given.");
        }
        assertThat(ShellRun.of("attribution", paths).out())
                .endsWith("paths ended in nothing\n")
                .contains("without any touch; ");
    }

    @Test
    void saysWhichNumbersAnOptionTakes() {
        assertThat(ShellRun.of("attribution", log, "--order", "two").err())
                .isEqualTo(
                        """
                        waymark: --order "two" is not a whole number. Give one from 1 to 8.
                        Try: waymark attribution --help
                        """);
        assertThat(
                        ShellRun.of("attribution", log, "--conversion", "order", "--lookback", "60")
                                .err())
                .isEqualTo(
                        "waymark: --lookback \"60\" has no unit. Give one of ms, s, m, h, d, w, for"
                                + " example \"60d\" or \"60w\".\n");
    }

    @Test
    void saysWhatIsMissingOrMisspelt() {
        assertThat(ShellRun.of("attribution", log).err())
                .isEqualTo(
                        "waymark: --conversion is missing. Give the type of event that is a"
                                + " conversion, for example \"purchase\".\n");
        assertThat(ShellRun.of("attribution", log, "--conversion", "oder").err())
                .isEqualTo(
                        "waymark: --conversion \"oder\" is no type of event in the log. Did you"
                                + " mean \"order\"?\n");
        assertThat(
                        ShellRun.of("attribution", log, "--conversion", "order", "--model", "best")
                                .err())
                .startsWith("waymark: --model \"best\" must be one of \"first\", \"last\"");
    }
}
