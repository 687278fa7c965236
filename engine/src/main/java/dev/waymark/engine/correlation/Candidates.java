package dev.waymark.engine.correlation;

/** Customers, and converted ones, that had each of some codes, as one thread has counted. */
final class Candidates {
    final long[] customers;
    final long[] converted;
    private final int[] lastVisit;

    Candidates(int codes) {
        customers = new long[codes];
        converted = new long[codes];
        lastVisit = new int[codes];
    }

    /** A customer had a code; counts once a visit, which is numbered from 1. */
    void add(int code, int visit, boolean isConverted) {
        if (lastVisit[code] != visit) {
            lastVisit[code] = visit;
            customers[code]++;
            converted[code] += isConverted ? 1 : 0;
        }
    }

    void merge(Candidates other) {
        for (int code = 0; code < customers.length; code++) {
            customers[code] += other.customers[code];
            converted[code] += other.converted[code];
        }
    }
}
