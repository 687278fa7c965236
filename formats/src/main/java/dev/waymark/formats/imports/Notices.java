package dev.waymark.formats.imports;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers notices; beyond a bound it only counts them. */
public final class Notices {
    private static final int MOST = 50;

    private final List<Notice> kept = new ArrayList<>();
    private int left;

    /** Adds a notice. The message is formatted as by {@link String#format}. */
    @FormatMethod
    public void add(String code, @FormatString String message, @Nullable Object... values) {
        if (kept.size() < MOST) {
            kept.add(new Notice(code, String.format(Locale.ROOT, message, values)));
        } else {
            left++;
        }
    }

    /** All notices, at the end one for those beyond the bound. */
    public List<Notice> all() {
        List<Notice> all = new ArrayList<>(kept);
        if (left > 0) {
            all.add(new Notice("MORE_NOTICES", "There are " + left + " more notices."));
        }
        return all;
    }
}
