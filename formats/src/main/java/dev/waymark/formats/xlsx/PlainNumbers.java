package dev.waymark.formats.xlsx;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as they are, whatever their format on the screen; dates as ISO 8601. */
final class PlainNumbers extends DataFormatter {
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private final boolean zone;

    PlainNumbers() {
        this(true);
    }

    private PlainNumbers(boolean zone) {
        super(Locale.ROOT);
        this.zone = zone;
    }

    /** Dates always with their time, and without a zone, for whoever knows which it is. */
    static PlainNumbers withoutZone() {
        return new PlainNumbers(false);
    }

    @Override
    public String formatRawCellContents(
            double value, int formatIndex, @Nullable String format, boolean uses1904) {
        if (format != null && DateUtil.isADateFormat(formatIndex, format)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, uses1904);
            if (time != null && !zone) {
                return WHOLE.format(time);
            }
            if (time != null) {
                return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate().toString()
                        : time + "Z";
            }
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
