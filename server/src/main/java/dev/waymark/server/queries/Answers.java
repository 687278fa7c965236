package dev.waymark.server.queries;

import dev.waymark.engine.predicate.JourneyFilter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The last answers of {@link Remembered} operations, by what was asked and the version of the log.
 * At most so many are kept, and they are given up before memory runs out.
 */
@Component
public final class Answers {
    /** The request attribute under which {@link BodyKeeper} leaves the body as it was read. */
    static final String BODY = Answers.class.getName() + ".body";

    private static final String BESIDE = Answers.class.getName() + ".beside";

    static final int KEPT = 256;

    private final Map<Question, SoftReference<Object>> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Question, SoftReference<Object>> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * What an answer depends on, apart from the log.
     *
     * @param operation the method and the address
     * @param parameters by name; those that choose journeys are in the filter
     * @param body null if there is none
     * @param beside what it depends on beside all of these; null for nothing
     * @param filter null for all journeys
     * @param version of the log; a new event makes a new one
     */
    record Question(
            String operation,
            Map<String, String> parameters,
            @Nullable Object body,
            @Nullable Object beside,
            @Nullable JourneyFilter filter,
            long version) {}

    /**
     * The answer to a request, from the kept ones if it is there.
     *
     * @param filter the journeys that it looks at; null for all
     * @param version of the log
     * @param answer finds it
     */
    public <R> R of(
            HttpServletRequest request,
            @Nullable JourneyFilter filter,
            long version,
            Supplier<R> answer) {
        return isRemembered(request) && isWhole(request)
                ? of(question(request, filter, version), answer)
                : answer.get();
    }

    /**
     * Says what the answer to a request depends on beside its address and body: something that the
     * workspace keeps. To be called before the answer is asked for.
     *
     * @param value by whose equality answers are told apart
     */
    public static void dependOn(HttpServletRequest request, Object value) {
        request.setAttribute(BESIDE, value);
    }

    /** Whether everything that was asked is known: a body that nobody kept could be any. */
    private static boolean isWhole(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getAttribute(BODY) != null;
    }

    /** The answer to a question; found outside the lock, since that may take long. */
    @SuppressWarnings("unchecked") // a question is put to one operation, which has one type
    <R> R of(Question question, Supplier<R> answer) {
        return (R)
                find(question)
                        .orElseGet(
                                () -> {
                                    R found = answer.get();
                                    keep(question, found);
                                    return found;
                                });
    }

    /** Whether the request's operation is {@link Remembered}. */
    public static boolean isRemembered(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method
                && method.hasMethodAnnotation(Remembered.class);
    }

    /**
     * Forgets all answers: after somebody was erased.
     *
     * @return how many there were
     */
    public synchronized long forget() {
        long before = kept.size();
        kept.clear();
        return before;
    }

    private static Question question(
            HttpServletRequest request, @Nullable JourneyFilter filter, long version) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, String.join("\n", values)));
        return new Question(
                request.getMethod() + " " + request.getRequestURI(),
                parameters,
                request.getAttribute(BODY),
                request.getAttribute(BESIDE),
                filter,
                version);
    }

    private synchronized Optional<Object> find(Question question) {
        return Optional.ofNullable(kept.get(question)).map(SoftReference::get);
    }

    private synchronized void keep(Question question, Object answer) {
        kept.put(question, new SoftReference<>(answer));
    }
}
