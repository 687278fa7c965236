package dev.waymark.engine.fault;

/**
 * Whose move a fault is. The shell turns a kind into an exit code, the server into an HTTP status.
 */
public enum FaultKind {
    /** The request is wrong; the caller can correct it. Exit code 2, status 400. */
    USER,
    /** The data is wrong; the file or the source must be corrected. Exit code 3, status 422. */
    DATA,
    /** The request is right but larger than a stated bound. Exit code 2, status 413 or 429. */
    LIMIT,
    /**
     * The caller may not do this, or what was named does not exist. Exit code 2, status 401, 403 or
     * 404.
     */
    ACCESS,
    /** Ours. Exit code 70, status 500, and no internals shown. */
    INTERNAL
}
