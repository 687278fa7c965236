package dev.waymark.cli.output;

import dev.waymark.engine.fault.JourneyException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The shell's two streams: results on one, everything else on the other, both in UTF-8.
 *
 * <p>Whether they are terminals is told by the launcher ({@code waymark.terminal.out}, {@code
 * waymark.terminal.err}), because Java cannot ask for each stream alone.
 */
public final class Console {
    private final OutputStream results;
    private final PrintStream messages;
    private final boolean resultsOnTerminal;
    private final boolean messagesOnTerminal;

    public Console(
            OutputStream results,
            PrintStream messages,
            boolean resultsOnTerminal,
            boolean messagesOnTerminal) {
        this.results = results;
        this.messages = messages;
        this.resultsOnTerminal = resultsOnTerminal;
        this.messagesOnTerminal = messagesOnTerminal;
    }

    /** The process's own streams. */
    public static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("waymark.terminal.out"),
                Boolean.getBoolean("waymark.terminal.err"));
    }

    /** Whether a person sees the results directly. */
    public boolean resultsOnTerminal() {
        return resultsOnTerminal;
    }

    /** Whether a person sees messages directly, so that progress may be redrawn in place. */
    public boolean messagesOnTerminal() {
        return messagesOnTerminal;
    }

    /** Where messages go that picocli writes itself. */
    public PrintStream messages() {
        return messages;
    }

    /** Writes a line of message. */
    public void message(String line) {
        messages.println(line);
    }

    /** Rewrites the terminal's current line of messages; only sensible on a terminal. */
    void redraw(String line) {
        messages.print("\r\u001b[K" + line);
        messages.flush();
    }

    /**
     * Writes a result as it is, in UTF-8. A reader that went away, as {@code head} does, is no
     * fault: the rest is dropped.
     *
     * @throws JourneyException RESULT_NOT_WRITTEN if the result cannot be written otherwise
     */
    public void result(String text) {
        result(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a result as it is.
     *
     * @see #result(String)
     */
    public void result(byte[] bytes) {
        try {
            results.write(bytes);
            results.flush();
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.contains("Broken pipe")) {
                throw JourneyException.internal(
                        "RESULT_NOT_WRITTEN",
                        "The result could not be written to standard output: "
                                + reason
                                + ". Make room, or send it elsewhere.",
                        e);
            }
        }
    }
}
