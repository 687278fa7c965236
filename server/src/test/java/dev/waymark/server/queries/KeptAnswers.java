package dev.waymark.server.queries;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the questions that running servers answer by what they keep, as their log tells it. */
final class KeptAnswers extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger log = (Logger) LoggerFactory.getLogger(Answers.class);
    private final @Nullable Level before = log.getLevel();
    private final AtomicLong count = new AtomicLong();

    /** Begins to count. */
    KeptAnswers() {
        setContext(log.getLoggerContext());
        start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(this);
    }

    /** How many there were since then. */
    long count() {
        return count.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getMessage().endsWith(" answered by what was kept")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void close() {
        log.detachAppender(this);
        log.setLevel(before);
        log.setAdditive(true);
        stop();
    }
}
