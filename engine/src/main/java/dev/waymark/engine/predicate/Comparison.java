package dev.waymark.engine.predicate;

/** How a number compares with another. */
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign that people write, for example {@code >=}. */
    public String sign() {
        return sign;
    }

    /** Whether it holds between two numbers. */
    public boolean holds(double left, double right) {
        return switch (this) {
            case AT_LEAST -> left >= right;
            case AT_MOST -> left <= right;
            case ABOVE -> left > right;
            case BELOW -> left < right;
        };
    }
}
