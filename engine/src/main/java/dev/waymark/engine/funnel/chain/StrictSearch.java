package dev.waymark.engine.funnel.chain;

/**
 * The search for strict order: no other event of the journey lies between the steps. Events of
 * equal time may be put in the order that suits the funnel.
 *
 * <p>Mechanism: a chain may leave events of its first and of its last instant aside, but fills its
 * steps with all events of the instants between. From each instant, each number of first steps is
 * followed until it breaks. O(events × steps).
 */
final class StrictSearch implements ChainSearch {
    private final ChainRules rules;
    private final TieGroups ties;
    private final int[] trial;
    private int[] chain;

    StrictSearch(ChainRules rules) {
        this.rules = rules;
        this.ties = new TieGroups(rules);
        this.trial = new int[rules.steps()];
        this.chain = new int[rules.steps()];
    }

    @Override
    public int[] chain() {
        return chain;
    }

    @Override
    public int best(Moments moments, int from, int to, long entryUntil) {
        ties.read(moments, from, to);
        int level = 0;
        int entry = -1;
        for (int g = 0; g < ties.groups && level < rules.steps(); g++) {
            if (!rules.mayBegin(ties.time(g), entryUntil)) {
                continue;
            }
            int far = ties.far(g, 0);
            for (int first = 0; first <= far; first++) {
                int reached = follow(moments, g, first, -1);
                if (reached > level) {
                    level = reached;
                    entry = g;
                }
            }
        }
        if (level > 0) {
            take(moments, entry, level);
        }
        return level;
    }

    /**
     * Follows a chain whose steps up to {@code first} lie in a group; returns the level.
     *
     * @param level the level that it is known to reach, then its events are written to the trial;
     *     or −1
     */
    private int follow(Moments moments, int group, int first, int level) {
        boolean writes = level > 0;
        long begin = ties.time(group);
        int last = writes ? Math.min(first, level - 1) : first;
        if (writes) {
            ties.pick(group, 0, last, trial);
        }
        for (int g = group + 1; g < ties.groups && last + 1 < rules.steps(); g++) {
            long time = ties.time(g);
            if (instant(moments, g) != instant(moments, g - 1) + 1
                    || time - begin > rules.windowMillis()
                    || time - ties.time(g - 1) > rules.stepWindowMillis()) {
                break;
            }
            int next = last + 1;
            int far = ties.far(g, next);
            int crowd = moments.crowd[ties.start[g]];
            boolean goesOn = ties.size(g) == crowd && far >= last + crowd;
            int reached = goesOn ? last + crowd : far;
            if (writes && reached >= next) {
                reached = Math.min(reached, level - 1);
                if (reached >= next) {
                    ties.pick(g, next, reached, trial);
                }
            }
            last = Math.max(last, reached);
            if (!goesOn) {
                break;
            }
        }
        return last + 1;
    }

    private int instant(Moments moments, int group) {
        return moments.instant[ties.start[group]];
    }

    private void take(Moments moments, int entry, int level) {
        int far = Math.min(ties.far(entry, 0), level - 1);
        boolean found = false;
        for (int first = 0; first <= far; first++) {
            if (follow(moments, entry, first, -1) < level) {
                continue;
            }
            follow(moments, entry, first, level);
            if (!found || TieGroups.compare(trial, level, chain, level) < 0) {
                System.arraycopy(trial, 0, chain, 0, level);
                found = true;
            }
        }
    }
}
