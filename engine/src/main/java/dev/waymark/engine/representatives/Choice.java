package dev.waymark.engine.representatives;

import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses representatives among a sample and compares the sample with them. */
final class Choice {
    private final PathSample sample;
    private final List<String> names;
    private final Workers workers;

    Choice(PathSample sample, List<String> names, Workers workers) {
        this.sample = sample;
        this.names = names;
        this.workers = workers;
    }

    Representatives choose(int count) {
        List<PathSample.Kept> all = new ArrayList<>(sample.kept);
        all.sort(
                Comparator.comparingLong(PathSample.Kept::draw)
                        .thenComparing(PathSample.Kept::customer));
        List<PathSample.Kept> candidates =
                all.subList(0, Math.min(all.size(), RepresentativesKernel.CANDIDATES));
        List<char[]> chosen = medoids(candidates, count);
        return measure(all, candidates.size(), chosen);
    }

    private List<char[]> medoids(List<PathSample.Kept> candidates, int count) {
        Map<String, Long> different =
                candidates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        kept -> new String(kept.path()),
                                        TreeMap::new,
                                        Collectors.counting()));
        List<char[]> paths =
                different.entrySet().stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (Map.Entry<String, Long> path) -> -path.getValue())
                                        .thenComparing(path -> text(path.getKey().toCharArray())))
                        .map(path -> path.getKey().toCharArray())
                        .toList();
        long[] weights =
                paths.stream().mapToLong(path -> different.get(new String(path))).toArray();
        float[][] distances = new float[paths.size()][paths.size()];
        workers.forEach(
                paths.size(),
                left -> {
                    EditDistance distance = new EditDistance(1);
                    for (int right = 0; right < paths.size(); right++) {
                        distances[left][right] =
                                (float) distance.relative(paths.get(left), paths.get(right));
                    }
                });
        return new Medoids(distances, weights).choose(count).stream().map(paths::get).toList();
    }

    private Representatives measure(
            List<PathSample.Kept> all, int candidates, List<char[]> chosen) {
        Map<String, Nearest> nearest = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        chosen.forEach(path -> groups.add(new Group(path)));
        groups.sort(Comparator.comparing(group -> text(group.path)));
        EditDistance distance = new EditDistance(1);
        double sum = 0;
        for (PathSample.Kept kept : all) {
            Nearest found =
                    nearest.computeIfAbsent(
                            new String(kept.path()),
                            path -> Nearest.of(kept.path(), groups, distance));
            groups.get(found.group).add(kept, found.distance);
            sum += found.distance;
        }
        return new Representatives(
                sample.journeys,
                candidates,
                all.size(),
                all.stream().filter(PathSample.Kept::isCut).count(),
                all.isEmpty() ? null : (Double) (sum / all.size()),
                groups.stream()
                        .sorted(Comparator.comparingInt((Group group) -> -group.millis.size()))
                        .map(group -> group.describe(all.size(), names))
                        .toList());
    }

    private String text(char[] path) {
        StringBuilder text = new StringBuilder();
        for (char step : path) {
            text.append(names.get(step)).append('\n');
        }
        return text.toString();
    }

    private record Nearest(int group, double distance) {
        static Nearest of(char[] path, List<Group> groups, EditDistance distance) {
            Nearest best = new Nearest(0, Double.MAX_VALUE);
            for (int group = 0; group < groups.size(); group++) {
                double far = distance.relative(path, groups.get(group).path);
                if (far < best.distance) {
                    best = new Nearest(group, far);
                }
            }
            return best;
        }
    }

    private static final class Group {
        private final char[] path;
        private final List<Long> millis = new ArrayList<>();
        private double distances;
        private long same;

        Group(char[] path) {
            this.path = path;
        }

        void add(PathSample.Kept kept, double distance) {
            millis.add(kept.millis());
            distances += distance;
            same += Arrays.equals(kept.path(), path) ? 1 : 0;
        }

        Representatives.Representative describe(long all, List<String> names) {
            List<String> steps = new ArrayList<>();
            for (char step : path) {
                steps.add(names.get(step));
            }
            return new Representatives.Representative(
                    steps,
                    millis.size(),
                    (double) millis.size() / all,
                    same,
                    millis.isEmpty() ? null : (Double) (distances / millis.size()),
                    median());
        }

        private @Nullable Duration median() {
            return DurationSummary.ofMillis(millis.stream().mapToLong(Long::longValue).toArray())
                    .map(DurationSummary::median)
                    .orElse(null);
        }
    }
}
