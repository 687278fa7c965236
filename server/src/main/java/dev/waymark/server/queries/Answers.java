package dev.waymark.server.queries;

import dev.waymark.engine.predicate.JourneyFilter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * The last answers of {@link Remembered} operations, by what was asked, what of the workspace's
 * state it was answered by, and the version of the log. At most {@value #KEPT} are kept, none of a
 * question with a body of more than {@value #LARGEST_BODY} bytes, and they are given up before
 * memory runs out.
 */
@Component
public final class Answers {
    /** The request attribute under which {@link BodyKeeper} leaves the body as it was read. */
    static final String BODY = Answers.class.getName() + ".body";

    static final int KEPT = 256;

    /** The largest body of a question that is kept, in bytes: all of them stay in memory. */
    static final long LARGEST_BODY = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

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
     * @param filter null for all journeys
     * @param basis what else the workspace holds that the answer depends on, as it was then; null
     *     for nothing
     * @param version of the log; a new event makes a new one
     */
    record Question(
            String operation,
            Map<String, String> parameters,
            @Nullable Object body,
            @Nullable JourneyFilter filter,
            @Nullable Object basis,
            long version) {}

    /**
     * The answer to a request, from the kept ones if it is there.
     *
     * @param filter the journeys that it looks at; null for all
     * @param basis what else of the workspace it depends on: a value, told apart by what it holds;
     *     null for nothing
     * @param version of the log
     * @param answer finds it
     */
    public <R> R of(
            HttpServletRequest request,
            @Nullable JourneyFilter filter,
            @Nullable Object basis,
            long version,
            Supplier<R> answer) {
        return isRemembered(request) && isWhole(request)
                ? of(question(request, filter, basis, version), answer)
                : answer.get();
    }

    /**
     * Whether everything that was asked is known, and can be kept: a body that nobody kept could be
     * any, and one without a length could be of any size.
     */
    private static boolean isWhole(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return request.getMethod().equals("GET")
                || request.getAttribute(BODY) != null && 0 <= length && length <= LARGEST_BODY;
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
            HttpServletRequest request,
            @Nullable JourneyFilter filter,
            @Nullable Object basis,
            long version) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, String.join("\n", values)));
        return new Question(
                request.getMethod() + " " + request.getRequestURI(),
                parameters,
                request.getAttribute(BODY),
                filter,
                basis,
                version);
    }

    private synchronized Optional<Object> find(Question question) {
        Optional<Object> found = Optional.ofNullable(kept.get(question)).map(SoftReference::get);
        found.ifPresent(answer -> LOG.debug("{} answered by what was kept", question.operation()));
        return found;
    }

    private synchronized void keep(Question question, Object answer) {
        kept.put(question, new SoftReference<>(answer));
    }
}
