package dev.waymark.app.customers;

/** The secrets that pseudonyms are made with, one for each workspace. Safe for several threads. */
public interface PseudonymKeys {
    /** The workspace's secret, 32 bytes; made and kept at the first call. */
    byte[] key(String workspace);
}
