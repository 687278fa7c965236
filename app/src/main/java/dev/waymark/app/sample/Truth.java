package dev.waymark.app.sample;

/** Something planted in the sample log. */
public enum Truth {
    /** Every third quote takes nine to eleven days instead of one to three; many do not wait. */
    SLOW_QUOTE("slow quote"),
    /** Chats that begin on Mondays from 12:00 to 14:00 wait half an hour; half of them give up. */
    MONDAY_CHAT("Monday chat"),
    /** Nearly half of the help e-mails stay unanswered; those customers call, again and again. */
    UNANSWERED_EMAIL("unanswered e-mail"),
    /** On phones every third payment fails and throws the customer back to the checkout. */
    MOBILE_CHECKOUT("mobile checkout"),
    /** A thank-you card, sent to two of five buyers, brings many of them back. */
    THANK_YOU_CARD("thank-you card"),
    /** From 1 July on people research in the app and hardly visit the store. */
    SUMMER_CHANGE("summer change");

    private final String text;

    Truth(String text) {
        this.text = text;
    }

    /** The name in documents. */
    public String text() {
        return text;
    }
}
