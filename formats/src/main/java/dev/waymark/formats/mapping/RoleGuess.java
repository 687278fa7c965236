package dev.waymark.formats.mapping;

import dev.waymark.formats.time.TimeGuess;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Which columns of a file most likely play which roles: by name first, checked against the first
 * rows, then by what the rows hold.
 *
 * @param columns number of the column by role
 * @param ignored columns that hold nothing but row numbers
 */
public record RoleGuess(Map<Role, Integer> columns, Set<Integer> ignored) {
    private static final Set<String> TRANSITIONS =
            Set.of(
                    "complete",
                    "start",
                    "schedule",
                    "assign",
                    "reassign",
                    "suspend",
                    "resume",
                    "withdraw",
                    "manualskip",
                    "autoskip",
                    "ate_abort",
                    "pi_abort");

    public RoleGuess {
        columns = Map.copyOf(columns);
        ignored = Set.copyOf(ignored);
    }

    /** Guesses from the first rows. Roles in {@code taken} and their columns are left alone. */
    public static RoleGuess of(List<ColumnSample> columns, Map<Role, Integer> taken) {
        return new Guessing(columns, taken).result();
    }

    /** Whether a name is one that files give to a column that plays a role. */
    public static boolean isKnownName(String name) {
        return RoleNames.isKnown(name);
    }

    /** State of one guess. */
    private static final class Guessing {
        private final List<ColumnSample> columns;
        private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
        private final Set<Integer> ignored = new TreeSet<>();
        private final Set<Integer> used = new TreeSet<>();

        Guessing(List<ColumnSample> columns, Map<Role, Integer> taken) {
            this.columns = columns;
            roles.putAll(taken);
            used.addAll(taken.values());
        }

        RoleGuess result() {
            for (int i = 0; i < columns.size(); i++) {
                ColumnSample column = columns.get(i);
                boolean unnamed =
                        !column.named()
                                || column.name().toLowerCase(Locale.ROOT).startsWith("unnamed:")
                                || column.name().equals(".order");
                if (unnamed && column.isRowNumber() && !used.contains(i)) {
                    ignored.add(i);
                }
            }
            for (Role role : Role.values()) {
                byName(role);
            }
            byData(Role.TIME, this::likelyTime);
            byData(Role.LIFECYCLE, this::likelyLifecycle);
            byData(Role.CUSTOMER, this::likelyCustomer);
            byData(Role.TYPE, this::likelyType);
            roles.values().removeIf(column -> column < 0);
            return new RoleGuess(roles, ignored);
        }

        private void byName(Role role) {
            if (roles.containsKey(role)) {
                return;
            }
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            for (int i = 0; i < columns.size(); i++) {
                int rank = RoleNames.rank(role, columns.get(i).name());
                if (rank >= 0 && rank < bestRank && isFree(i) && fits(role, columns.get(i))) {
                    best = i;
                    bestRank = rank;
                }
            }
            assign(role, best);
        }

        private static boolean fits(Role role, ColumnSample column) {
            if (column.values().isEmpty()) {
                return column.rows() == 0 || !role.isNeeded();
            }
            return switch (role) {
                case TIME -> TimeGuess.of(column.values()) != null;
                case VALUE -> column.isNumeric();
                case ID -> column.distinct() == column.values().size();
                case LIFECYCLE ->
                        column.name().equals("lifecycle:transition") || isTransitions(column);
                case CUSTOMER, TYPE, CHANNEL, SOURCE -> true;
            };
        }

        private static boolean isTransitions(ColumnSample column) {
            return column.values().stream()
                    .allMatch(v -> TRANSITIONS.contains(v.strip().toLowerCase(Locale.ROOT)));
        }

        private void byData(Role role, ToDoubleFunction<ColumnSample> likely) {
            if (roles.containsKey(role)) {
                return;
            }
            int best = -1;
            double bestScore = 0;
            for (int i = 0; i < columns.size(); i++) {
                double score = isFree(i) ? likely.applyAsDouble(columns.get(i)) : 0;
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
            assign(role, best);
        }

        private double likelyTime(ColumnSample column) {
            @Nullable TimeGuess guess = TimeGuess.of(column.values());
            if (guess == null || !guess.isMostly()) {
                return 0;
            }
            return guess.share() * column.values().size() / Math.max(1, column.rows());
        }

        private double likelyLifecycle(ColumnSample column) {
            return column.distinct() >= 2 && isTransitions(column) ? 1 : 0;
        }

        /** Repeated values, the more different ones the better. */
        private double likelyCustomer(ColumnSample column) {
            int distinct = column.distinct();
            boolean everywhere = column.values().size() == column.rows();
            return everywhere && distinct > 1 && distinct < column.rows() && !isTime(column)
                    ? distinct
                    : 0;
        }

        /** Words, few different ones. */
        private double likelyType(ColumnSample column) {
            int distinct = column.distinct();
            boolean everywhere = column.values().size() == column.rows();
            return everywhere && distinct > 1 && column.hasLetters() && !isTime(column)
                    ? 1.0 / distinct
                    : 0;
        }

        private static boolean isTime(ColumnSample column) {
            TimeGuess guess = TimeGuess.of(column.values());
            return guess != null && guess.isMostly();
        }

        private boolean isFree(int column) {
            return !used.contains(column) && !ignored.contains(column);
        }

        private void assign(Role role, int column) {
            if (column >= 0) {
                roles.put(role, column);
                used.add(column);
            }
        }
    }
}
