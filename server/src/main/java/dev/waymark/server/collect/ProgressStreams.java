package dev.waymark.server.collect;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.imports.ImportJob;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Streams of an import's progress, each on a virtual thread of its own. */
@Component
final class ProgressStreams {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final int MOST = 500;
    private static final long LEAST_PAUSE_MILLIS = 150;
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;
    private static final long NO_TIMEOUT = 0;

    private final Semaphore free = new Semaphore(MOST);

    /**
     * A stream that ends with the import.
     *
     * @throws JourneyException TOO_MANY_STREAMS
     */
    SseEmitter open(RunningImport job) {
        if (!free.tryAcquire()) {
            throw JourneyException.limit(
                    "TOO_MANY_STREAMS",
                    "More than %d streams are open. Close some, or ask for the import now and"
                            + " then.",
                    MOST);
        }
        SseEmitter stream = new SseEmitter(NO_TIMEOUT);
        Thread.ofVirtual()
                .name("waymark-progress-" + job.now().id())
                .start(() -> follow(job, stream));
        return stream;
    }

    private void follow(RunningImport job, SseEmitter stream) {
        try {
            ImportJob seen = job.now();
            while (!seen.hasEnded()) {
                send(stream, "progress", seen);
                Thread.sleep(LEAST_PAUSE_MILLIS);
                ImportJob next = job.await(seen, SIGN_OF_LIFE_MILLIS);
                if (next.equals(seen)) {
                    stream.send(SseEmitter.event().comment("still here"));
                }
                seen = next;
            }
            send(stream, "done", seen);
            stream.complete();
        } catch (IOException | IllegalStateException clientGone) {
            LOG.debug("a progress stream ended early", clientGone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stream.complete();
        } finally {
            free.release();
        }
    }

    private static void send(SseEmitter stream, String name, ImportJob job) throws IOException {
        stream.send(SseEmitter.event().name(name).data(job, MediaType.APPLICATION_JSON));
    }
}
