package dev.waymark.server.customers;

import dev.waymark.app.customers.Pseudonyms;
import dev.waymark.app.handoff.NextBestSteps;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.server.queries.Answers;

import org.springframework.stereotype.Component;

import java.util.Collection;

/** Answers, timelines and pseudonyms that are kept in memory; all are forgotten. */
@Component
final class KeptAnswers implements PersonalTraces {
    private final Answers answers;
    private final Timelines timelines;
    private final Pseudonyms pseudonyms;
    private final NextBestSteps nextSteps;

    KeptAnswers(
            Answers answers, Timelines timelines, Pseudonyms pseudonyms, NextBestSteps nextSteps) {
        this.nextSteps = nextSteps;
        this.answers = answers;
        this.timelines = timelines;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String place() {
        return "answers";
    }

    @Override
    public long erase(String workspace, Collection<String> names) {
        long kept = answers.forget();
        timelines.forget();
        pseudonyms.forget();
        nextSteps.forget();
        return kept;
    }

    /** Answers that came meanwhile are from the log without the person. */
    @Override
    public long left(String workspace, Collection<String> names) {
        return 0;
    }
}
