package dev.waymark.engine.clv;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The CDNOW customers of the testkit. */
final class CdNow {
    private CdNow() {}

    static Purchases summary() {
        return new Purchases(
                lines("cdnow-summary.csv").stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(
                                cells ->
                                        new PurchaseHistory(
                                                cells[0],
                                                Integer.parseInt(cells[1]),
                                                Double.parseDouble(cells[2]),
                                                Double.parseDouble(cells[3]),
                                                Double.valueOf(cells[4])))
                        .toList(),
                Purchases.Unit.WEEK);
    }

    static JourneyIndex log() {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        for (String line : lines("cdnow-sample.txt.gz")) {
            String[] cells = line.strip().split(" +");
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            builder.accept(
                    new Event(
                            cells[1],
                            day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli(),
                            "purchase",
                            null,
                            Double.valueOf(cells[4]),
                            null,
                            null,
                            Properties.NONE));
        }
        return builder.build();
    }

    private static List<String> lines(String file) {
        try (InputStream in =
                        requireNonNull(
                                CdNow.class.getResourceAsStream(
                                        "/dev/waymark/testkit/clv/" + file));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
