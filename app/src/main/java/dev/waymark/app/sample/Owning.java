package dev.waymark.app.sample;

import static dev.waymark.app.sample.ShopClock.DAY;
import static dev.waymark.app.sample.ShopClock.HOUR;
import static dev.waymark.app.sample.ShopClock.MINUTE;

/** The stages after the purchase: use and loyalty. */
final class Owning {
    private final Story story;
    private final Draws draws;

    Owning(Story story) {
        this.story = story;
        this.draws = story.draws;
    }

    /** Goes as far as the customer goes. */
    void lives() {
        story.waits(draws.span("delivery takes", 0, 2 * DAY, 5 * DAY));
        story.does("delivery", null);
        if (draws.happens("activates", 0, 0.92)) {
            story.waits(draws.span("delivery to activation", 0, HOUR, 2 * DAY));
            story.does("activation", "app");
        }
        int uses = 3 + draws.repeats("uses", 0, 0.82, 12);
        int troubleAfter = draws.between("trouble after", 0, 0, 3);
        boolean isAngry = false;
        for (int use = 0; use < uses; use++) {
            story.waits(draws.span("use again", use, DAY, 6 * DAY));
            story.does("product use", "app");
            if (use == troubleAfter && draws.happens("needs help", 0, 0.45)) {
                isAngry = needsHelp();
            }
        }
        story.answers("nps survey", "product", 0.3, isAngry ? 3.5 : 8.2, 0, 10);
        comesBack(isAngry);
    }

    /** Asks for help; whether that leaves the customer angry. */
    private boolean needsHelp() {
        story.waits(draws.span("use to help", 0, 10 * MINUTE, 6 * HOUR));
        if (!draws.happens("writes", 0, 0.7)) {
            story.waitsForOffice(0);
            story.does("support call", "phone");
            return false;
        }
        story.does("help e-mail", "e-mail");
        if (story.has(Truth.UNANSWERED_EMAIL) && draws.happens("stays unanswered", 0, 0.45)) {
            int calls = 1 + draws.repeats("calls again", 0, 0.6, 4);
            for (int call = 0; call < calls; call++) {
                story.waitsForOffice(draws.span("calls after", call, 12 * HOUR, 40 * HOUR));
                story.does("support call", "phone");
            }
            story.answers("csat help", "help", 0.4, 1.9, 1, 5);
            return draws.happens("gets angry", 0, 0.5);
        }
        story.waitsForOffice(draws.span("reply takes", 0, 2 * HOUR, 20 * HOUR));
        story.does("help reply", "e-mail");
        story.answers("csat help", "help", 0.4, 4.1, 1, 5);
        if (draws.happens("calls anyway", 0, 0.08)) {
            story.waitsForOffice(draws.span("reply to call", 0, 12 * HOUR, 60 * HOUR));
            story.does("support call", "phone");
        }
        return false;
    }

    private void comesBack(boolean isAngry) {
        story.waits(draws.span("use to loyalty", 0, 6 * DAY, 12 * DAY));
        boolean hasCard = draws.happens("gets a card", 0, 0.4);
        if (hasCard) {
            story.does("thank-you card", "store");
            story.waits(draws.span("card to return", 0, 2 * DAY, 6 * DAY));
        }
        boolean isDelighted = hasCard && story.has(Truth.THANK_YOU_CARD);
        double returns = (isDelighted ? 0.72 : 0.42) * (isAngry ? 0.3 : 1);
        if (!draws.happens("comes back", 0, returns)) {
            return;
        }
        int visits = 1 + draws.repeats("returns", 0, 0.66, 5);
        for (int visit = 0; visit < visits; visit++) {
            if (visit > 0) {
                story.waits(draws.span("visit again", visit, 4 * DAY, 14 * DAY));
            }
            story.does("return visit", draws.happens("by app", visit, 0.4) ? "app" : "web");
            if (visit == 0) {
                story.answers("nps survey", "return", 0.4, isDelighted ? 9.4 : 8, 0, 10);
            }
            if (draws.happens("buys again", visit, 0.35)) {
                story.passes(draws.span("visit to purchase", visit, 4 * MINUTE, 40 * MINUTE));
                story.pays("repeat purchase", "web", 20 + 300 * draws.uniform("again", visit));
            }
        }
        if (draws.happens("writes a review", 0, 0.35)) {
            story.waits(draws.span("visit to review", 0, HOUR, 3 * DAY));
            story.does("review written", "web");
        }
        if (draws.happens("recommends", 0, 0.25)) {
            story.waits(draws.span("review to referral", 0, HOUR, 5 * DAY));
            story.does("referral", "e-mail");
        }
    }
}
