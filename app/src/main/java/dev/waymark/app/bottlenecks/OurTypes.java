package dev.waymark.app.bottlenecks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Guesses from their names which types of events the company does itself: those that send, answer,
 * deliver, decide, confirm and the like. A guess to start from; people correct it.
 */
final class OurTypes {
    private static final List<String> PARTS =
            List.of(
                    "sent",
                    "answered",
                    "answer",
                    "reply",
                    "replied",
                    "deliver",
                    "shipped",
                    "shipment",
                    "dispatch",
                    "invoice",
                    "confirmed",
                    "confirmation",
                    "approved",
                    "approval",
                    "reject",
                    "declined",
                    "decision",
                    "processed",
                    "resolved",
                    "assigned",
                    "notified",
                    "notification",
                    "reminder",
                    "refunded",
                    "card",
                    "callback",
                    "gesendet",
                    "versendet",
                    "versandt",
                    "beantwortet",
                    "antwort",
                    "geliefert",
                    "lieferung",
                    "rechnung",
                    "bestätig",
                    "genehmigt",
                    "abgelehnt",
                    "надіслан",
                    "відповід",
                    "доставк",
                    "доставлен",
                    "рахунок",
                    "підтверджен",
                    "відхилен",
                    "nosūtīt",
                    "atbild",
                    "piegād",
                    "rēķin",
                    "apstiprin",
                    "noraidīt",
                    "发送",
                    "已发",
                    "回复",
                    "答复",
                    "发货",
                    "送达",
                    "开票",
                    "确认",
                    "批准",
                    "拒绝");

    private OurTypes() {}

    /** The types whose names say so, sorted. */
    static Set<String> guess(List<String> types) {
        Set<String> ours = new TreeSet<>();
        for (String type : types) {
            String name = type.toLowerCase(Locale.ROOT);
            if (PARTS.stream().anyMatch(part -> holds(name, part))) {
                ours.add(type);
            }
        }
        return ours;
    }

    /** Whether a name holds a part that begins where a word does; Chinese has no gaps. */
    private static boolean holds(String name, String part) {
        for (int at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
            if (at == 0
                    || !Character.isLetter(name.charAt(at - 1))
                    || Character.isIdeographic(part.codePointAt(0))) {
                return true;
            }
        }
        return false;
    }
}
