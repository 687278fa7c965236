package dev.waymark.formats.source;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;
import dev.waymark.formats.faults.Fault;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.faults.RejectColumns;
import dev.waymark.formats.mapping.Amounts;
import dev.waymark.formats.mapping.Role;
import dev.waymark.formats.rows.ColumnNumbers;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.time.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Turns rows into events. The time is parsed from the characters as they come; other cells become
 * strings through a cache each.
 */
final class EventRows implements RowSink {
    private static final int PROPERTY = -1;
    private static final int NOTHING = -2;
    private static final int LARGE_CACHE = 1 << 14;
    private static final int SMALL_CACHE = 1 << 8;

    private final Plan plan;
    private final EventSink events;
    private final Faults faults;
    private final BooleanSupplier goOn;
    private final boolean onlyComplete;
    private final @Nullable TimeFormat timeFormat;

    private final ColumnNumbers numbers;
    private final List<String> names;
    private final PropertyRows properties = new PropertyRows();
    private int[] roles = new int[16];
    private int[] property = new int[16];
    private TextCache[] caches = new TextCache[16];
    private long[] seen = new long[16];
    private @Nullable String[] cells = new @Nullable String[16];

    private final @Nullable String[] fields = new @Nullable String[Role.values().length];
    private final @Nullable String[] constants = new @Nullable String[Role.values().length];
    private final int timeColumn;
    private long line;
    private long row;
    private long time;
    private char[] timeText = new char[64];
    private int timeLength;
    private boolean refused;
    private @Nullable Fault firstFault;
    private long produced;
    private long otherTransitions;

    /**
     * A reading.
     *
     * @param onlyComplete whether other lifecycle transitions are left out
     * @param goOn asked after every row
     */
    EventRows(
            Plan plan,
            boolean onlyComplete,
            EventSink events,
            Faults faults,
            BooleanSupplier goOn) {
        this.plan = plan;
        this.numbers = new ColumnNumbers(plan.file().name());
        this.names = numbers.names();
        this.events = events;
        this.faults = faults;
        this.goOn = goOn;
        this.onlyComplete = onlyComplete;
        this.timeColumn = plan.column(Role.TIME);
        plan.constants().forEach((role, value) -> constants[role.ordinal()] = value);
        String format = plan.timeFormat();
        this.timeFormat =
                format == null ? null : TimeFormat.of(format, plan.zone(), plan.offsets());
    }

    long rows() {
        return row;
    }

    long produced() {
        return produced;
    }

    long otherTransitions() {
        return otherTransitions;
    }

    @Override
    public int column(String name) {
        int known = names.size();
        int number = numbers.number(name);
        if (number < known) {
            return number;
        }
        if (number == roles.length) {
            grow(number * 2);
        }
        roles[number] = PROPERTY;
        for (Map.Entry<Role, Integer> entry : plan.columns().entrySet()) {
            if (entry.getValue() == number) {
                roles[number] = entry.getKey().ordinal();
            }
        }
        boolean customer = roles[number] == Role.CUSTOMER.ordinal();
        caches[number] = new TextCache(customer ? LARGE_CACHE : SMALL_CACHE);
        if (plan.roles().ignored().contains(number) || name.startsWith(RejectColumns.PREFIX)) {
            roles[number] = NOTHING;
        } else if (roles[number] == PROPERTY || roles[number] == Role.LIFECYCLE.ordinal()) {
            property[number] = properties.add(name);
        }
        return number;
    }

    private void grow(int size) {
        roles = Arrays.copyOf(roles, size);
        property = Arrays.copyOf(property, size);
        caches = Arrays.copyOf(caches, size);
        seen = Arrays.copyOf(seen, size);
        cells = Arrays.copyOf(cells, size);
    }

    @Override
    public void begin(long startingLine) {
        line = startingLine;
        row++;
        time = TimeFormat.INVALID;
        timeLength = -1;
        refused = false;
        firstFault = null;
        System.arraycopy(constants, 0, fields, 0, fields.length);
        properties.clear();
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length) {
        if (length == 0) {
            return;
        }
        if (column == timeColumn && timeFormat != null) {
            takeTime(buffer, offset, length, timeFormat);
        } else if (column < names.size()) {
            take(column, caches[column].get(buffer, offset, length));
        } else {
            take(column, new String(buffer, offset, length));
        }
    }

    @Override
    public void cell(int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (column == timeColumn && timeFormat != null) {
            takeTime(value.toCharArray(), 0, value.length(), timeFormat);
        } else {
            take(column, column < names.size() ? caches[column].get(value) : value);
        }
    }

    private void takeTime(char[] buffer, int offset, int length, TimeFormat format) {
        time = format.parse(buffer, offset, length);
        if (length > timeText.length) {
            timeText = new char[length];
        }
        System.arraycopy(buffer, offset, timeText, 0, length);
        timeLength = length;
    }

    private void take(int column, String value) {
        if (column >= cells.length) {
            grow(Math.max(column + 1, cells.length * 2));
        }
        boolean again = seen[column] == row;
        seen[column] = row;
        cells[column] = value;
        if (column >= names.size()) {
            return;
        }
        int role = roles[column];
        if (role >= 0) {
            fields[role] = value;
        }
        if (role == PROPERTY || role == Role.LIFECYCLE.ordinal()) {
            if (again) {
                properties.replace(property[column], value);
            } else {
                properties.put(property[column], value);
            }
        }
    }

    @Override
    public void refuse(@Nullable String column, @Nullable String value, String expected) {
        refuse("ROW_UNREADABLE", column, value, expected);
    }

    private void refuse(
            String code, @Nullable String column, @Nullable String value, String expected) {
        refused = true;
        Fault fault = new Fault(line, column, value, expected, code);
        if (firstFault == null) {
            firstFault = fault;
        }
        faults.add(fault);
    }

    @Override
    public void note(long at, @Nullable String column, @Nullable String value, String expected) {
        faults.add(new Fault(at, column, value, expected, "ROW_DEPARTS"));
    }

    @Override
    public boolean end() {
        String transition = fields[Role.LIFECYCLE.ordinal()];
        if (onlyComplete && transition != null && !LifecycleScan.isComplete(transition)) {
            otherTransitions++;
            return goOn.getAsBoolean();
        }
        if (refused) {
            setAside();
            return goOn.getAsBoolean();
        }
        String customer = stripped(Role.CUSTOMER);
        if (customer == null) {
            refuse(
                    "ROW_CUSTOMER_MISSING",
                    nameOf(Role.CUSTOMER),
                    null,
                    "a customer; the cell is empty");
        }
        if (time == TimeFormat.INVALID) {
            refuseTime();
        }
        String type = stripped(Role.TYPE);
        if (type == null) {
            refuse(
                    "ROW_TYPE_MISSING",
                    nameOf(Role.TYPE),
                    null,
                    "a type of event; the cell is empty");
        }
        Double value = amount();
        if (refused || customer == null || type == null) {
            setAside();
        } else {
            produced++;
            events.accept(
                    new Event(
                            customer,
                            time,
                            type,
                            stripped(Role.CHANNEL),
                            value,
                            stripped(Role.SOURCE),
                            stripped(Role.ID),
                            properties.take()));
        }
        return goOn.getAsBoolean();
    }

    private void refuseTime() {
        String expected =
                timeFormat == null
                        ? "a time"
                        : "a time such as "
                                + timeFormat.example()
                                + " (format "
                                + timeFormat.text()
                                + ")";
        refuse(
                timeLength < 0 ? "ROW_TIME_MISSING" : "ROW_TIME_WRONG",
                nameOf(Role.TIME),
                timeLength < 0 ? null : new String(timeText, 0, timeLength),
                timeLength < 0 ? expected + "; the cell is empty" : expected);
    }

    private @Nullable Double amount() {
        String text = fields[Role.VALUE.ordinal()];
        if (text == null || text.isBlank() || Amounts.isAbsent(text)) {
            return null;
        }
        Double amount = Amounts.parse(text);
        if (amount == null) {
            refuse("ROW_VALUE_WRONG", nameOf(Role.VALUE), text, "a number such as 1234.5");
        }
        return amount;
    }

    private @Nullable String stripped(Role role) {
        String text = fields[role.ordinal()];
        if (text == null) {
            return null;
        }
        if (text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ' && !text.isBlank()) {
            return text;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private @Nullable String nameOf(Role role) {
        int column = plan.column(role);
        return column < 0 || column >= names.size() ? null : names.get(column);
    }

    private void setAside() {
        List<@Nullable String> kept = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            boolean isTime = i == timeColumn && timeLength >= 0;
            if (seen[i] == row || isTime) {
                while (kept.size() < i) {
                    kept.add(null);
                }
                kept.add(isTime ? new String(timeText, 0, timeLength) : cells[i]);
            }
        }
        Fault fault = firstFault;
        faults.reject(line, fault == null ? "" : fault.reason(), names, kept);
    }
}
