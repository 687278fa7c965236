package dev.waymark.formats.source;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.csv.CsvDialect;
import dev.waymark.formats.csv.CsvGuess;
import dev.waymark.formats.csv.CsvRows;
import dev.waymark.formats.jsonl.JsonRows;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.mapping.Role;
import dev.waymark.formats.mapping.RoleGuess;
import dev.waymark.formats.parquet.ParquetRows;
import dev.waymark.formats.rows.RowSource;
import dev.waymark.formats.sheets.SheetRows;
import dev.waymark.formats.time.Offsets;
import dev.waymark.formats.time.TimeFormat;
import dev.waymark.formats.xes.XesRows;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Guesses how a file is read, where a mapping does not say it. */
final class PlanMaker {
    private final SourceFile file;
    private final Sniffer sniffed;
    private final Mapping mapping;

    PlanMaker(SourceFile file, Sniffer sniffed, Mapping mapping) {
        this.file = file;
        this.sniffed = sniffed;
        this.mapping = mapping;
    }

    Plan make() {
        ZoneId zone = zone(mapping.zone());
        String timeFormat = mapping.timeFormat();
        if (timeFormat != null) {
            TimeFormat.of(timeFormat, zone);
        }
        boolean isText = sniffed.format() != FileFormat.XES && !sniffed.format().isBinary();
        Charset encoding = isText ? encoding() : null;
        CsvDialect dialect =
                sniffed.format() == FileFormat.CSV && encoding != null ? dialect(encoding) : null;
        if (timeFormat == null
                && sniffed.format() == FileFormat.XES
                && !mapping.columns().containsKey(Role.TIME.toString())) {
            timeFormat = "iso";
        }
        RowSource rows = rows(encoding, dialect);
        SampleRows sample = new SampleRows(file.name());
        rows.read(sample, new ByteMeter());
        RoleGuess roles = RoleGuess.of(sample.columns(), named(sample));
        return Plan.of(
                file,
                sniffed.format(),
                encoding,
                dialect,
                zone,
                offsets(),
                timeFormat,
                "all".equals(mapping.lifecycle()),
                sample,
                roles,
                constants(),
                rows);
    }

    private Offsets offsets() {
        String name = mapping.offsets();
        Offsets named = name == null ? null : Offsets.named(name);
        return named == null ? Offsets.HONOURED : named;
    }

    private RowSource rows(@Nullable Charset encoding, @Nullable CsvDialect dialect) {
        if (encoding != null && dialect != null) {
            return new CsvRows(file, encoding, dialect);
        }
        return switch (sniffed.format()) {
            case XLSX -> new SheetRows(file);
            case PARQUET -> new ParquetRows(file);
            case CSV, JSON_LINES, XES ->
                    encoding != null ? new JsonRows(file, encoding) : new XesRows(file);
        };
    }

    private Charset encoding() {
        String name = mapping.encoding();
        if (name == null) {
            if (sniffed.binary()) {
                throw JourneyException.data(
                        "BINARY_FILE",
                        "\"%s\" is binary, not text. Export it as CSV, JSON lines or XES; if it is"
                                + " text, name its encoding, for example UTF-16LE.",
                        file.name());
            }
            return sniffed.encoding();
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw JourneyException.user(
                    "INVALID_ENCODING",
                    "encoding \"%s\" is not known. Give one such as UTF-8, UTF-16LE or"
                            + " windows-1251.",
                    name);
        }
    }

    private CsvDialect dialect(Charset encoding) {
        String head =
                encoding.equals(sniffed.encoding()) ? sniffed.head() : Sniffer.text(file, encoding);
        return CsvGuess.of(
                head,
                mark("delimiter", "INVALID_DELIMITER", mapping.delimiter()),
                quote(),
                mapping.header());
    }

    private @Nullable Character quote() {
        String quote = mapping.quote();
        if (quote != null && quote.isEmpty()) {
            return CsvDialect.NO_QUOTE;
        }
        return mark("quote", "INVALID_QUOTE", quote);
    }

    private static @Nullable Character mark(String name, String code, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String one = text.equals("\\t") || text.equalsIgnoreCase("tab") ? "\t" : text;
        if (one.length() != 1 || one.equals("\n") || one.equals("\r")) {
            throw JourneyException.user(
                    code,
                    "%s \"%s\" is not one character. Give one, for example \"%s\".",
                    name,
                    text,
                    name.equals("quote") ? "'" : ";");
        }
        return one.charAt(0);
    }

    private static ZoneId zone(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw JourneyException.user(
                    "INVALID_ZONE",
                    "zone \"%s\" is not known. Give one such as Europe/Riga, UTC or +02:00.",
                    name);
        }
    }

    /** The columns that the mapping names; a role that is to have none gets none, by −1. */
    private Map<Role, Integer> named(SampleRows sample) {
        Map<Role, Integer> named = new EnumMap<>(Role.class);
        mapping.columns()
                .forEach(
                        (roleName, column) -> {
                            Role role = Role.named(roleName);
                            if (role != null) {
                                named.put(
                                        role, column.isEmpty() ? -1 : number(role, column, sample));
                            }
                        });
        constants().keySet().forEach(role -> named.put(role, -1));
        if (sniffed.format() == FileFormat.XES) {
            named.putIfAbsent(Role.CUSTOMER, sample.number("case:concept:name"));
            named.putIfAbsent(Role.TYPE, sample.number("concept:name"));
            named.putIfAbsent(Role.TIME, sample.number("time:timestamp"));
        }
        for (Map.Entry<Role, Integer> one : named.entrySet()) {
            for (Map.Entry<Role, Integer> other : named.entrySet()) {
                if (one.getKey() != other.getKey()
                        && one.getValue() >= 0
                        && one.getValue().equals(other.getValue())) {
                    throw JourneyException.user(
                            "INVALID_COLUMNS",
                            "column \"%s\" is named for %s and for %s. A column has one role.",
                            sample.names().get(one.getValue()),
                            one.getKey(),
                            other.getKey());
                }
            }
        }
        return named;
    }

    private Map<Role, String> constants() {
        Map<Role, String> constants = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String value = mapping.constants().get(role.toString());
            if (value != null) {
                constants.put(role, value);
            }
        }
        return constants;
    }

    private int number(Role role, String column, SampleRows sample) {
        int exact = sample.number(column);
        if (exact >= 0) {
            return exact;
        }
        List<String> names = sample.names();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw JourneyException.user(
                "UNKNOWN_COLUMN",
                "column \"%s\" for %s is not in \"%s\". Its columns are %s.",
                column,
                role,
                file.name(),
                listed(names));
    }

    /** Names in quotes, at most 20 of them. */
    static String listed(List<String> names) {
        String shown =
                String.join(", ", names.stream().limit(20).map(name -> '"' + name + '"').toList());
        return names.size() > 20 ? shown + " and " + (names.size() - 20) + " more" : shown;
    }
}
