package dev.waymark.engine.attribution;

import java.time.Duration;

/** Shares one conversion among the touches of its path; the shares sum to 1. */
@FunctionalInterface
interface ShareRule {
    ShareRule FIRST = (path, credit) -> credit.give(path.touches[path.from], 1);

    ShareRule LAST = (path, credit) -> credit.give(path.touches[path.to - 1], 1);

    ShareRule LINEAR =
            (path, credit) -> {
                double share = 1.0 / path.size();
                for (int i = path.from; i < path.to; i++) {
                    credit.give(path.touches[i], share);
                }
            };

    ShareRule POSITION =
            (path, credit) -> {
                int size = path.size();
                double ends = size == 1 ? 1 : size == 2 ? 0.5 : 0.4;
                credit.give(path.touches[path.from], ends);
                for (int i = path.from + 1; i < path.to - 1; i++) {
                    credit.give(path.touches[i], 0.2 / (size - 2));
                }
                if (size > 1) {
                    credit.give(path.touches[path.to - 1], ends);
                }
            };

    /** Halves with each half-life between a touch and the conversion. */
    static ShareRule decay(Duration halfLife) {
        double millis = halfLife.toMillis();
        return (path, credit) -> {
            long latest = path.times[path.to - 1];
            double sum = 0;
            for (int i = path.from; i < path.to; i++) {
                sum += Math.pow(2, (path.times[i] - latest) / millis);
            }
            for (int i = path.from; i < path.to; i++) {
                credit.give(path.touches[i], Math.pow(2, (path.times[i] - latest) / millis) / sum);
            }
        };
    }

    /** The same to each distinct touch code. */
    static ShareRule distinct(int codes) {
        int[] seenBy = new int[codes];
        int[] number = new int[1];
        return (path, credit) -> {
            int now = ++number[0];
            int distinct = 0;
            for (int i = path.from; i < path.to; i++) {
                distinct += seenBy[path.touches[i]] == now ? 0 : 1;
                seenBy[path.touches[i]] = now;
            }
            double share = 1.0 / distinct;
            for (int i = path.from; i < path.to; i++) {
                if (seenBy[path.touches[i]] == now) {
                    seenBy[path.touches[i]] = 0;
                    credit.give(path.touches[i], share);
                }
            }
        };
    }

    void share(TouchPath path, ShareCredit credit);
}
