package dev.waymark.engine.attribution;

/** What models collect that share each conversion by itself. */
final class ShareCredit extends Credit {
    private final ShareRule rule;
    private final ExactSums conversions;
    private final ExactSums values;
    private double pathConversions;
    private double pathValue;

    ShareCredit(int codes, ShareRule rule) {
        this.rule = rule;
        this.conversions = new ExactSums(codes);
        this.values = new ExactSums(codes);
    }

    @Override
    void add(TouchPath path) {
        pathConversions = path.conversions;
        pathValue = path.value;
        rule.share(path, this);
    }

    void give(int code, double share) {
        conversions.add(code, share * pathConversions);
        if (pathValue != 0) {
            values.add(code, share * pathValue);
        }
    }

    @Override
    void merge(Credit right) {
        ShareCredit other = (ShareCredit) right;
        conversions.addAll(other.conversions);
        values.addAll(other.values);
    }

    @Override
    boolean takesNulls() {
        return false;
    }

    @Override
    Credited finish() {
        return new Credited(conversions.toArray(), values.toArray(), null);
    }
}
