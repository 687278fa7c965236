package dev.waymark.store.events.internal;

import dev.waymark.engine.fault.JourneyException;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The codes of one dictionary table: customers, types, channels or sources. Safe for several
 * threads.
 *
 * <p>Mechanism: an open-addressing table from the 128-bit hash of a name to its code; the names
 * themselves stay in the database, so that ten million customers cost some 400 MB less heap. A new
 * name gets the next code at once; it is written by the first transaction that uses it. The code of
 * a name whose import was dropped stays with that name while the process lives, and is a gap
 * afterwards.
 */
public final class NameCodes {
    /** What names that tell nothing begin with. */
    public static final String ERASED = "erased ";

    private final String table;
    private final String what;
    private final int limit;
    private final Map<Integer, String> unsaved = new HashMap<>();
    private long[] highs = new long[1024];
    private long[] lows = new long[1024];
    private int[] codes = new int[1024];
    private int size;
    private int next;

    /**
     * An empty dictionary.
     *
     * @param table where it is kept
     * @param what the names are of, for the error
     * @param limit the most names there may be
     */
    public NameCodes(String table, String what, int limit) {
        this.table = table;
        this.what = what;
        this.limit = limit;
        Arrays.fill(codes, -1);
    }

    /** Reads what the database holds. */
    public synchronized void load(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT code, hash_high, hash_low FROM " + table)) {
            while (rows.next()) {
                int code = rows.getInt(1);
                put(rows.getLong(2), rows.getLong(3), code);
                next = Math.max(next, code + 1);
            }
        }
    }

    /**
     * The code of a name, a new one if need be.
     *
     * @param unsavedCodes gets the code if the name is not in the database yet
     * @throws JourneyException TOO_MANY_VALUES
     */
    public synchronized int code(String name, ContentHash hash, BitSet unsavedCodes) {
        hash.ofName(name);
        int place = place(hash.high(), hash.low());
        int code = codes[place];
        if (code < 0) {
            if (next >= limit) {
                throw JourneyException.limit(
                        "TOO_MANY_VALUES",
                        "The log has more than %d different values of %s (the next is \"%s\")."
                                + " Check that the right column is taken for it.",
                        limit,
                        what,
                        name);
            }
            code = next++;
            put(hash.high(), hash.low(), code);
            unsaved.put(code, name);
            unsavedCodes.set(code);
        } else if (!unsaved.isEmpty() && unsaved.containsKey(code)) {
            unsavedCodes.set(code);
        }
        return code;
    }

    /** The code of a name; −1 if the log does not know it. */
    public synchronized int find(String name, ContentHash hash) {
        hash.ofName(name);
        return codes[place(hash.high(), hash.low())];
    }

    /** Writes names that tell nothing for some codes, whose own names are gone. */
    public synchronized void saveErased(DuckDBConnection connection, List<Integer> erasedCodes)
            throws SQLException {
        ContentHash hash = new ContentHash();
        try (DuckDBAppender appender = connection.createAppender(table)) {
            for (int code : erasedCodes) {
                hash.ofName(erasedName(code));
                appender.beginRow()
                        .append(code)
                        .append(erasedName(code))
                        .append(hash.high())
                        .append(hash.low())
                        .endRow();
            }
        }
    }

    /** Forgets the names of some codes; their places stay taken, by the hash of another name. */
    public synchronized void erased(List<Integer> erasedCodes) {
        Set<Integer> gone = new HashSet<>(erasedCodes);
        ContentHash hash = new ContentHash();
        for (int place = 0; place < codes.length; place++) {
            if (codes[place] >= 0 && gone.contains(codes[place])) {
                hash.ofName(erasedName(codes[place]));
                highs[place] = hash.high();
                lows[place] = hash.low();
                unsaved.remove(codes[place]);
            }
        }
    }

    private static String erasedName(int code) {
        return ERASED + code;
    }

    /** An upper bound of all codes, exclusive. */
    public synchronized int bound() {
        return next;
    }

    /** Writes those of some codes that are not in the database yet. */
    public synchronized void save(DuckDBConnection connection, BitSet unsavedCodes)
            throws SQLException {
        ContentHash hash = new ContentHash();
        try (DuckDBAppender appender = connection.createAppender(table)) {
            for (int code = unsavedCodes.nextSetBit(0);
                    code >= 0;
                    code = unsavedCodes.nextSetBit(code + 1)) {
                String name = unsaved.get(code);
                if (name != null) {
                    hash.ofName(name);
                    appender.beginRow()
                            .append(code)
                            .append(name)
                            .append(hash.high())
                            .append(hash.low())
                            .endRow();
                }
            }
        }
    }

    /** Takes note that some codes are safe in the database. */
    public synchronized void saved(BitSet unsavedCodes) {
        unsavedCodes.stream().forEach(unsaved::remove);
    }

    private int place(long high, long low) {
        int mask = codes.length - 1;
        int place = (int) low & mask;
        while (codes[place] >= 0 && (highs[place] != high || lows[place] != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void put(long high, long low, int code) {
        if (size >= codes.length * 0.6) {
            grow();
        }
        int place = place(high, low);
        highs[place] = high;
        lows[place] = low;
        codes[place] = code;
        size++;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        int[] oldCodes = codes;
        highs = new long[oldHighs.length * 2];
        lows = new long[oldHighs.length * 2];
        codes = new int[oldHighs.length * 2];
        Arrays.fill(codes, -1);
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] >= 0) {
                int place = place(oldHighs[i], oldLows[i]);
                highs[place] = oldHighs[i];
                lows[place] = oldLows[i];
                codes[place] = oldCodes[i];
            }
        }
    }
}
