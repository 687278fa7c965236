package dev.waymark.formats.mermaid;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with what Mermaid would take for its own marks written as entity codes, and back. */
final class MermaidText {
    private static final String OWN_MARKS = ":;#,%<>&\"{}\\`";
    private static final Pattern KEYWORD =
            Pattern.compile(
                    "(?i)(?:journey|title|section|acctitle|accdescr|style|classdef|---|\\.\\.\\.)"
                            + ".*",
                    Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("#(\\w{1,12});");
    private static final Map<String, String> NAMED =
            Map.of(
                    "quot", "\"", "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "colon", ":",
                    "semi", ";", "num", "#", "comma", ",", "apos", "'");

    private MermaidText() {}

    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        boolean isKeyword = KEYWORD.matcher(text).matches();
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean isStart = true;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            boolean isEdge = at >= end || isStart && Character.isWhitespace(point);
            if (isKeyword && at == 0
                    || isEdge
                    || point < ' '
                    || isLineBreak(point)
                    || OWN_MARKS.indexOf(point) >= 0) {
                out.append('#').append(point).append(';');
            } else {
                out.appendCodePoint(point);
            }
            isStart &= Character.isWhitespace(point);
            at += Character.charCount(point);
        }
        return out.toString();
    }

    static String decode(String text) {
        Matcher code = CODE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (code.find()) {
            code.appendReplacement(out, Matcher.quoteReplacement(character(code)));
        }
        return code.appendTail(out).toString();
    }

    private static String character(Matcher code) {
        String inside = code.group(1);
        String named = NAMED.get(inside);
        if (named != null) {
            return named;
        }
        if (inside.chars().allMatch(c -> c >= '0' && c <= '9') && inside.length() <= 7) {
            int point = Integer.parseInt(inside);
            if (Character.isValidCodePoint(point)
                    && point != 0
                    && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) {
                return Character.toString(point);
            }
        }
        return code.group();
    }

    private static boolean isLineBreak(int point) {
        return point == 0x85 || point == 0x2028 || point == 0x2029 || point == 0x7F;
    }
}
