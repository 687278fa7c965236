package dev.waymark.app.opportunities.tickets;

import java.net.URI;
import java.util.Map;

/** The one way out. Safe for several threads. */
public interface TicketDoor {
    /**
     * Posts JSON to an address that {@link TicketHosts} allow, once: without following redirects,
     * without trying again, within seconds, and reading no more than a bounded answer.
     *
     * @throws dev.waymark.engine.fault.JourneyException TICKET_HOST_NOT_ALLOWED (ACCESS)
     */
    Answer post(Letter letter);

    /**
     * What is posted.
     *
     * @param headers besides those that belong to JSON
     * @param body JSON
     */
    record Letter(URI address, Map<String, String> headers, String body) {
        public Letter {
            headers = Map.copyOf(headers);
        }

        /** Leaves out what is secret. */
        @Override
        public String toString() {
            return "Letter[" + address.getHost() + "]";
        }
    }

    /** What came of it. */
    sealed interface Answer {
        /**
         * It was answered.
         *
         * @param text the answer; as much of it as was read
         */
        record Answered(int status, String text) implements Answer {}

        /** Nothing was sent. */
        record Unreached(String why) implements Answer {}

        /** It was sent, wholly or in part, and there was no answer that could be read. */
        record Lost(String why) implements Answer {}
    }
}
