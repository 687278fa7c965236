package dev.waymark.server.problem;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Turns every fault into what the caller is told: kinds into statuses, nothing internal. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<String> UNAUTHENTICATED =
            Set.of(
                    "SIGN_IN_REQUIRED",
                    "SIGN_IN_FAILED",
                    "INVALID_KEY",
                    "SIGNATURE_INVALID",
                    "SESSION_EXPIRED",
                    "SHARE_PASSWORD_NEEDED");
    private static final Set<String> TOO_OFTEN =
            Set.of(
                    "BUSY",
                    "TOO_MANY_REQUESTS",
                    "TOO_MANY_ATTEMPTS",
                    "TOO_MANY_STREAMS",
                    "TOO_MANY_INVITATIONS");
    private static final Set<String> LATER =
            Set.of("DISK_FULL", "STORE_MEMORY", "WORKSPACE_IN_USE", "WEBHOOK_UNMAPPED");

    /** The most characters of what the caller is told. */
    static final int LONGEST_DETAIL = 10_000;

    private Problems() {}

    /** What to tell about a fault. Faults of ours are logged, under the incident's number. */
    public static Problem of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JourneyException known && known.kind() != FaultKind.INTERNAL) {
                return told(known);
            }
        }
        return switch (fault) {
            case HttpMessageNotReadableException unread -> BodyFaults.told(unread);
            case MissingServletRequestParameterException missing ->
                    bad(
                            "MISSING_VALUE",
                            "the parameter \"%s\" is missing. Give it in the address."
                                    .formatted(missing.getParameterName()));
            case MethodArgumentTypeMismatchException mismatch ->
                    wrongType(mismatch.getName(), mismatch);
            case TypeMismatchException mismatch -> wrongType(mismatch.getPropertyName(), mismatch);
            case MissingRequestValueException missing ->
                    bad("MISSING_VALUE", "The request lacks a value that it needs.");
            case HttpRequestMethodNotSupportedException method ->
                    of(
                            405,
                            "METHOD_NOT_ALLOWED",
                            "%s is not possible at this address. The API's description lists what"
                                    + " is.",
                            method.getMethod());
            case HttpMediaTypeNotSupportedException media ->
                    of(
                            415,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Content-Type \"%s\" is not read here. Send application/json.",
                            String.valueOf(media.getContentType()));
            case HttpMediaTypeNotAcceptableException media ->
                    of(
                            406,
                            "NOT_ACCEPTABLE",
                            "This address answers in none of the formats that Accept names%s.",
                            "");
            case ErrorResponse response when response.getStatusCode().is4xxClientError() ->
                    ofStatus(response.getStatusCode().value());
            default -> ours(fault);
        };
    }

    /** What to tell when nothing but a status is known. */
    static Problem ofStatus(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        if (known == null || known.is5xxServerError()) {
            return ours(new IllegalStateException("The container answered " + status + "."));
        }
        String code = known.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        String detail =
                known == HttpStatus.NOT_FOUND
                        ? "There is nothing at this address. The API's description lists what is."
                        : "The request cannot be answered: %s."
                                .formatted(known.getReasonPhrase().toLowerCase(Locale.ROOT));
        return Problem.of(status, known.getReasonPhrase(), code, detail);
    }

    private static Problem told(JourneyException fault) {
        HttpStatus status = status(fault);
        String detail = fault.getMessage() == null ? fault.code() : brief(fault.getMessage());
        return Problem.of(status.value(), status.getReasonPhrase(), fault.code(), detail);
    }

    /**
     * A message that names a value of any length, without most of it: its beginning and its end.
     */
    private static String brief(String message) {
        if (message.length() <= LONGEST_DETAIL) {
            return message;
        }
        int end = message.length() - LONGEST_DETAIL / 2;
        return whole(message.substring(0, LONGEST_DETAIL / 2))
                + "…"
                + (Character.isLowSurrogate(message.charAt(end))
                        ? message.substring(end + 1)
                        : message.substring(end));
    }

    private static String whole(String text) {
        int last = text.length() - 1;
        return Character.isHighSurrogate(text.charAt(last)) ? text.substring(0, last) : text;
    }

    private static HttpStatus status(JourneyException fault) {
        String code = fault.code();
        if (LATER.contains(code)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return switch (fault.kind()) {
            case USER -> code.endsWith("_CONFLICT") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
            case DATA -> HttpStatus.UNPROCESSABLE_CONTENT;
            case LIMIT ->
                    TOO_OFTEN.contains(code)
                            ? HttpStatus.TOO_MANY_REQUESTS
                            : HttpStatus.CONTENT_TOO_LARGE;
            case ACCESS -> {
                if (UNAUTHENTICATED.contains(code)) {
                    yield HttpStatus.UNAUTHORIZED;
                }
                if (code.equals("SHARE_EXPIRED")) {
                    yield HttpStatus.GONE;
                }
                yield code.endsWith("_NOT_FOUND") || code.startsWith("UNKNOWN_")
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.FORBIDDEN;
            }
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static Problem wrongType(@Nullable String name, TypeMismatchException mismatch) {
        Class<?> wanted = mismatch.getRequiredType();
        return bad(
                "INVALID_VALUE",
                "%s \"%s\" is not %s."
                        .formatted(
                                name == null ? "a value" : name,
                                mismatch.getValue(),
                                wanted == null ? "what is expected" : BodyFaults.words(wanted)));
    }

    static Problem bad(String code, String detail) {
        return Problem.of(400, HttpStatus.BAD_REQUEST.getReasonPhrase(), code, detail);
    }

    private static Problem of(int status, String code, String detail, String value) {
        return Problem.of(
                status,
                HttpStatus.valueOf(status).getReasonPhrase(),
                code,
                detail.formatted(value));
    }

    private static Problem ours(Throwable fault) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, fault);
        return Problem.incident(incident);
    }
}
