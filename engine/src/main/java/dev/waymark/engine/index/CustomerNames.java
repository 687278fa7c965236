package dev.waymark.engine.index;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who the customers are: sorted names in one block of memory, read when asked for, and the names
 * that came later.
 *
 * @param stored number of names in the block
 * @param ends for each stored name where its text begins, and one more for the end
 * @param text UTF-8
 * @param later names of the codes from {@code stored} on
 * @param laterCodes the codes of the names that came later
 */
record CustomerNames(
        int stored,
        MemorySegment ends,
        MemorySegment text,
        List<String> later,
        Map<String, Integer> laterCodes) {

    CustomerNames(int stored, MemorySegment ends, MemorySegment text) {
        this(stored, ends, text, List.of(), Map.of());
    }

    /**
     * The same names and some that came later; the list is copied. A name that comes again has the
     * last code.
     */
    CustomerNames with(List<String> names) {
        Map<String, Integer> codes = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            codes.put(names.get(i), stored + i);
        }
        return new CustomerNames(stored, ends, text, new ArrayList<>(names), codes);
    }

    int size() {
        return stored + later.size();
    }

    String name(int code) {
        if (code >= stored) {
            return later.get(code - stored);
        }
        long from = ends.getAtIndex(Run.LONG, code);
        byte[] bytes = new byte[(int) (ends.getAtIndex(Run.LONG, code + 1L) - from)];
        MemorySegment.copy(text, Run.BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The code of a name; −1 if nobody has it. O(log n). */
    int code(String name) {
        Integer newer = laterCodes.get(name);
        if (newer != null) {
            return newer;
        }
        int low = 0;
        int high = stored - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = name(middle).compareTo(name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
