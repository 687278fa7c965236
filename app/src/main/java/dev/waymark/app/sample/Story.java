package dev.waymark.app.sample;

import static dev.waymark.app.sample.ShopClock.MINUTE;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One customer of the sample: who they are, what they have done so far, and what time it is. */
final class Story {
    static final List<String> PROPERTIES =
            List.of("country", "device", "campaign", "place", "agent");

    private static final String[] COUNTRIES = {"LV", "LT", "EE", "FI"};
    private static final String[] DEVICES = {"mobile", "desktop", "tablet"};
    private static final String[] PLACES = {"Riga", "Liepaja", "Vilnius", "Tallinn"};
    private static final String[] AGENTS = {"Anna", "Ilze", "Janis", "Maris", "Oksana", "Tomas"};

    final Draws draws;
    final String device;
    private final Set<Truth> truths;
    private final String customer;
    private final String country;
    private final String place;
    private final List<Event> events = new ArrayList<>();
    private final List<Event> answers = new ArrayList<>();
    private long time;

    Story(long seed, int number, Set<Truth> truths) {
        this.draws = new Draws(seed, number);
        this.truths = truths;
        this.customer = String.format(Locale.ROOT, "C%06d", number + 1);
        this.country = draws.pick("country", 0, COUNTRIES, 0.45, 0.25, 0.2, 0.1);
        this.device = draws.pick("device", 0, DEVICES, 0.55, 0.35, 0.1);
        this.place = draws.pick("place", 0, PLACES, 0.4, 0.2, 0.2, 0.2);
        this.time = draws.span("start", 0, ShopClock.START, ShopClock.END - 20 * ShopClock.DAY);
        waits(0);
    }

    boolean has(Truth truth) {
        return truths.contains(truth);
    }

    long time() {
        return time;
    }

    /** Lets time pass, until the customer is awake. */
    void waits(long millis) {
        time = ShopClock.awake(time + millis, draws, events.size());
    }

    /** Lets time pass, until the office works. */
    void waitsForOffice(long millis) {
        time = ShopClock.working(time + millis, draws, events.size());
    }

    /** Lets time pass, whatever the hour. */
    void passes(long millis) {
        time += millis;
    }

    void does(String type, @Nullable String channel) {
        add(type, channel, null, null);
    }

    void does(String type, String channel, @Nullable String campaign) {
        add(type, channel, null, campaign);
    }

    void pays(String type, String channel, double amount) {
        add(type, channel, Math.rint(amount * 100) / 100, null);
    }

    /**
     * Answers a question of the survey tool some time from now, which changes nothing else: chances
     * depend on what the customer did, and answers are not counted among that.
     *
     * @param about name of the decisions, and of nothing else
     * @param share of those asked who answer
     * @param mean about what they answer, from {@code least} to {@code most}
     */
    void answers(String type, String about, double share, double mean, int least, int most) {
        int number = answers.size();
        if (!draws.happens("answers " + about, number, share)) {
            return;
        }
        double spread =
                draws.uniform("answer " + about, number)
                        + draws.uniform("mood " + about, number)
                        - 1;
        long answer = Math.round(mean + spread * (most - least) * 0.35);
        answers.add(
                new Event(
                        customer,
                        (time + draws.span("answers after", number, MINUTE, 20 * MINUTE))
                                / 1000
                                * 1000,
                        type,
                        null,
                        (double) Math.clamp(answer, least, most),
                        "survey tool",
                        null,
                        Properties.of(PROPERTIES, new String[] {country, null, null, null, null})));
    }

    /** What happened within the year, in time order. */
    List<Event> events() {
        return inTime(events);
    }

    /** What the customer answered within the year, in time order. */
    List<Event> answers() {
        return inTime(answers);
    }

    private static List<Event> inTime(List<Event> all) {
        List<Event> inTime = new ArrayList<>(all);
        inTime.removeIf(event -> event.timeMillis() >= ShopClock.END);
        inTime.sort(Comparator.comparingLong(Event::timeMillis));
        return inTime;
    }

    private void add(
            String type,
            @Nullable String channel,
            @Nullable Double value,
            @Nullable String campaign) {
        boolean isOnScreen = "web".equals(channel) || "app".equals(channel);
        boolean isWithAgent = "phone".equals(channel) || "chat".equals(channel);
        String agent = isWithAgent ? AGENTS[draws.between("agent", events.size(), 0, 5)] : null;
        String[] values = {
            country,
            isOnScreen ? ("app".equals(channel) ? "mobile" : device) : null,
            campaign,
            "store".equals(channel) ? place : null,
            agent
        };
        events.add(
                new Event(
                        customer,
                        time / 1000 * 1000,
                        type,
                        channel,
                        value,
                        channel == null ? null : source(channel),
                        null,
                        Properties.of(PROPERTIES, values)));
    }

    private static String source(String channel) {
        return switch (channel) {
            case "web" -> "web shop";
            case "app" -> "shop app";
            case "store" -> "tills";
            case "phone" -> "call centre";
            case "chat" -> "chat desk";
            default -> "mail server";
        };
    }
}
