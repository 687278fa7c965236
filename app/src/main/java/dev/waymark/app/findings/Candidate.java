package dev.waymark.app.findings;

import dev.waymark.engine.findings.Effect;
import dev.waymark.engine.findings.Exposure;
import dev.waymark.engine.findings.Trial;
import dev.waymark.engine.findings.TrialCounts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Something that may be a finding, and what has been learnt of it. */
final class Candidate {
    final FindingKind kind;
    final Exposure exposure;

    /** The p-value of the search that brought it; 1 if none did more than propose it. */
    final double searchP;

    /** Accepted causes earlier on the way that it may be a consequence of. */
    final List<Exposure> without = new ArrayList<>();

    /** Type of an accepted cause later on the way through which it may work. */
    @Nullable String until;

    final List<Candidate> alsoSeen = new ArrayList<>();
    @Nullable TrialCounts counts;
    @Nullable Effect effect;
    double p = 1;
    double corrected = 1;

    Candidate(FindingKind kind, Exposure exposure, double searchP) {
        this.kind = kind;
        this.exposure = exposure;
        this.searchP = searchP;
    }

    Candidate(FindingKind kind, Exposure exposure) {
        this(kind, exposure, 0);
    }

    /** Whether more are won, which only a delight may show, or lost, which all others must. */
    boolean isInDirection(Effect found) {
        return kind == FindingKind.DELIGHT ? found.more() > 0 : found.more() < 0;
    }

    /** The trial that asks whether it is a cause of its own. */
    Trial ownTrial() {
        String type = until;
        return new Trial(
                exposure, type == null ? new Trial.Goal() : new Trial.Until(type), without);
    }

    double strength() {
        Effect known = effect;
        return known == null ? 0 : Math.abs(known.z());
    }
}
