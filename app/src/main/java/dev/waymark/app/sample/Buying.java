package dev.waymark.app.sample;

import static dev.waymark.app.sample.ShopClock.DAY;
import static dev.waymark.app.sample.ShopClock.HOUR;
import static dev.waymark.app.sample.ShopClock.MINUTE;

/** The stages up to the purchase: research, offer, purchase. */
final class Buying {
    private static final String[] CAMPAIGNS = {"search ad", "social", "newsletter", "partner"};
    private static final String[] ASKED_ON = {"web", "phone", "store"};

    private final Story story;
    private final Draws draws;

    Buying(Story story) {
        this.story = story;
        this.draws = story.draws;
    }

    /** Goes as far as the customer goes; whether that is a purchase. */
    boolean buys() {
        return researches() && getsOffer() && checksOut();
    }

    private boolean researches() {
        int sessions = 1 + draws.repeats("sessions", 0, 0.62, 5);
        for (int session = 0; session < sessions; session++) {
            if (session > 0) {
                story.waits(draws.span("back to research", session, 8 * HOUR, 5 * DAY));
            }
            boolean isChanged = story.has(Truth.SUMMER_CHANGE) && story.time() >= ShopClock.CHANGE;
            if (draws.happens("goes to the store", session, isChanged ? 0.05 : 0.2)) {
                story.does("store visit", "store");
            } else {
                looks(session, isChanged ? 0.65 : 0.25);
            }
        }
        return draws.happens("wants an offer", 0, 0.78);
    }

    private void looks(int session, double appShare) {
        String campaign = null;
        if (session == 0 && draws.happens("came by an ad", 0, 0.45)) {
            campaign = draws.pick("campaign", 0, CAMPAIGNS, 0.4, 0.3, 0.2, 0.1);
            story.does("ad click", "web", campaign);
            story.passes(draws.span("ad to page", 0, 2_000, 20_000));
        }
        String channel =
                campaign == null && draws.happens("uses the app", session, appShare)
                        ? "app"
                        : "web";
        story.does("site visit", channel, campaign);
        int views = 1 + draws.repeats("views", session, 0.6, 4);
        for (int view = 0; view < views; view++) {
            int number = session * 8 + view;
            story.passes(draws.span("looks on", number, 20_000, 4 * MINUTE));
            if (draws.happens("searches", number, 0.3)) {
                story.does("search", channel);
                story.passes(draws.span("search to page", number, 5_000, MINUTE));
            }
            story.does("product view", channel);
        }
    }

    private boolean getsOffer() {
        story.waits(draws.span("research to request", 0, DAY, 6 * DAY));
        story.does("quote request", draws.pick("asks on", 0, ASKED_ON, 0.6, 0.25, 0.15));
        boolean isWilling = true;
        if (draws.happens("has a question", 0, 0.4)) {
            isWilling = chats();
        }
        boolean isSlow = story.has(Truth.SLOW_QUOTE) && draws.happens("slow quote", 0, 0.35);
        double days = draws.uniform("quote takes", 0) * 2 + (isSlow ? 9 : 1);
        story.waitsForOffice((long) (days * DAY));
        story.does("quote sent", "e-mail");
        if (!draws.happens("opens the quote", 0, isSlow ? 0.75 : 0.92)) {
            return false;
        }
        story.waits(draws.span("quote to reading", 0, 10 * MINUTE, 20 * HOUR));
        story.does("quote opened", "e-mail");
        story.answers("csat offer", "offer", 0.3, isSlow ? 2.3 : 4.2, 1, 5);
        if (draws.happens("compares", 0, 0.3)) {
            story.waits(draws.span("reading to advice", 0, HOUR, 20 * HOUR));
            story.waitsForOffice(0);
            story.does("advice call", "phone");
        }
        return isWilling && draws.happens("accepts", 0, isSlow ? 0.45 : 0.82);
    }

    /** A chat with an adviser; whether the customer is still willing after it. */
    private boolean chats() {
        story.waitsForOffice(draws.span("request to chat", 0, 2 * HOUR, 30 * HOUR));
        story.does("chat started", "chat");
        boolean isBusy = story.has(Truth.MONDAY_CHAT) && ShopClock.isMondayNoon(story.time());
        double minutes = draws.uniform("chat wait", 0) * (isBusy ? 30 : 2) + (isBusy ? 20 : 0.5);
        if (draws.happens("leaves the chat", 0, isBusy ? 0.5 : 0.02)) {
            story.passes((long) (minutes / 2 * MINUTE));
            story.does("chat abandoned", "chat");
            return draws.happens("stays after the chat", 0, 0.3);
        }
        story.passes((long) (minutes * MINUTE));
        story.does("chat answered", "chat");
        return true;
    }

    private boolean checksOut() {
        story.waits(draws.span("offer to cart", 0, 12 * HOUR, 4 * DAY));
        boolean isInStore = draws.happens("buys in the store", 0, 0.12);
        String channel = isInStore ? "store" : "web";
        int failures = 0;
        if (!isInStore) {
            story.does("cart filled", "web");
            story.passes(draws.span("cart to checkout", 0, MINUTE, 10 * MINUTE));
            story.does("checkout started", "web");
            boolean isLoop = story.has(Truth.MOBILE_CHECKOUT) && story.device.equals("mobile");
            for (int attempt = 0; attempt < 6; attempt++) {
                story.passes(draws.span("checkout to payment", attempt, MINUTE, 6 * MINUTE));
                if (!draws.happens("payment fails", attempt, isLoop ? 0.35 : 0.03)) {
                    break;
                }
                story.does("payment failed", "web");
                failures++;
                if (draws.happens("gives up paying", attempt, 0.3)) {
                    return false;
                }
                story.passes(draws.span("payment again", attempt, 30_000, 4 * MINUTE));
                story.does("checkout started", "web");
            }
        }
        double u = draws.uniform("amount", 0);
        story.pays("purchase", channel, 40 + 900 * u * u * u);
        story.answers("ces checkout", "checkout", 0.35, failures > 0 ? 3.4 : 6.1, 1, 7);
        return true;
    }
}
