package dev.waymark.app.sample;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A made-up log: one year (2025, time of Riga) of a shop that makes offers, sells, delivers and
 * helps, over web, app, e-mail, chat, phone and store. Deterministic: equal settings give equal
 * events in equal order on every machine.
 *
 * <p>Customers come one after the other, each one's events in time order. Properties: {@code
 * country}, {@code device} (web and app), {@code campaign} (ad clicks and the visits they lead to),
 * {@code place} (store), {@code agent} (phone, chat); a value on purchases.
 */
public final class SampleLog {
    /** The zone in which the shop lives; it has summer time. */
    public static final ZoneId ZONE = ShopClock.ZONE;

    /** The day on which behaviour changes ({@link Truth#SUMMER_CHANGE}). */
    public static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

    /** The five stages that customers really go through; every type is in one of them. */
    public static final List<TrueStage> STAGES =
            List.of(
                    new TrueStage(
                            "research",
                            List.of(
                                    "ad click",
                                    "site visit",
                                    "search",
                                    "product view",
                                    "store visit")),
                    new TrueStage(
                            "offer",
                            List.of(
                                    "quote request",
                                    "chat started",
                                    "chat answered",
                                    "chat abandoned",
                                    "quote sent",
                                    "quote opened",
                                    "advice call")),
                    new TrueStage(
                            "purchase",
                            List.of(
                                    "cart filled",
                                    "checkout started",
                                    "payment failed",
                                    "purchase")),
                    new TrueStage(
                            "use",
                            List.of(
                                    "delivery",
                                    "activation",
                                    "product use",
                                    "help e-mail",
                                    "help reply",
                                    "support call")),
                    new TrueStage(
                            "loyalty",
                            List.of(
                                    "thank-you card",
                                    "return visit",
                                    "repeat purchase",
                                    "review written",
                                    "referral")));

    private SampleLog() {}

    /** Makes the log and hands it to a sink, customer by customer. O(events), constant memory. */
    public static void generate(SampleSettings settings, EventSink sink) {
        generate(settings, truths(settings), sink);
    }

    /**
     * Makes what the customers of the same log answered when they were asked how it went, of types
     * {@code csat offer}, {@code ces checkout}, {@code csat help} and {@code nps survey}, with the
     * answer as value and no channel. The log itself is the same with and without them.
     */
    public static void answers(SampleSettings settings, EventSink sink) {
        Set<Truth> truths = truths(settings);
        for (int customer = 0; customer < settings.customers(); customer++) {
            told(settings, customer, truths).answers().forEach(sink::accept);
        }
    }

    /**
     * Writes the log as CSV in UTF-8 with a header: customer, time (ISO 8601, UTC), type, channel,
     * value, source and the properties. An existing file is replaced.
     *
     * @param answers whether {@link #answers} follow
     * @throws JourneyException UNWRITABLE_FILE if the file cannot be written
     */
    public static void writeCsv(SampleSettings settings, boolean answers, Path file) {
        try (CsvWriter csv =
                CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            List<String> header =
                    new ArrayList<>(
                            List.of("customer", "time", "type", "channel", "value", "source"));
            header.addAll(Story.PROPERTIES);
            csv.writeRecord(header);
            generate(settings, event -> csv.writeRecord(row(event)));
            if (answers) {
                answers(settings, event -> csv.writeRecord(row(event)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNWRITABLE_FILE",
                    "file \"%s\" cannot be written. Choose another place, or free some space."
                            .formatted(file),
                    e);
        }
    }

    /** The log with some truths, sharing all other chances with every other choice of truths. */
    static void generate(SampleSettings settings, Set<Truth> truths, EventSink sink) {
        for (int customer = 0; customer < settings.customers(); customer++) {
            told(settings, customer, truths).events().forEach(sink::accept);
        }
    }

    private static Story told(SampleSettings settings, int customer, Set<Truth> truths) {
        Story story = new Story(settings.seed(), customer, truths);
        if (new Buying(story).buys()) {
            new Owning(story).lives();
        }
        return story;
    }

    static Set<Truth> truths(SampleSettings settings) {
        return settings.planted() ? EnumSet.allOf(Truth.class) : EnumSet.noneOf(Truth.class);
    }

    private static List<String> row(Event event) {
        List<String> row = new ArrayList<>();
        row.add(event.customer());
        row.add(Instant.ofEpochMilli(event.timeMillis()).toString());
        row.add(event.type());
        row.add(orEmpty(event.property("channel")));
        row.add(orEmpty(event.property("value")));
        row.add(orEmpty(event.property("source")));
        for (String name : Story.PROPERTIES) {
            row.add(orEmpty(event.property(name)));
        }
        return row;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
