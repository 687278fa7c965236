package dev.waymark.app.mail;

import java.util.regex.Pattern;

/** Addresses that can stand in a header: no name, no comment, no line break, no list. */
public final class MailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9-]+";
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?=.{1,64}@.{1,190}$)%1$s(\\.%1$s)*@%2$s(\\.%2$s)*".formatted(ATOM, LABEL));

    private MailAddress() {}

    /** Whether mail can be sent to it: dots stand only between other characters. */
    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
