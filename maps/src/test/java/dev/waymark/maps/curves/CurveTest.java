package dev.waymark.maps.curves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.maps.part.UnknownFields;

import org.junit.jupiter.api.Test;

import java.util.List;

class CurveTest {
    @Test
    void findsTheFirstPointOfAStageItself() {
        CurvePoint ofStep = CurvePoint.of("1", "s", "t", -1);
        CurvePoint elsewhere = CurvePoint.of("2", "other", null, 0);
        CurvePoint first = CurvePoint.of("3", "s", null, 1);
        CurvePoint second = CurvePoint.of("4", "s", null, 2);
        Curve curve =
                new Curve(
                        "k",
                        "p",
                        Curve.Kind.ASSUMED,
                        List.of(ofStep, elsewhere, first, second),
                        UnknownFields.NONE);

        assertThat(curve.pointOf("s")).contains(first);
        assertThat(curve.pointOf("other")).contains(elsewhere);
        assertThat(curve.pointOf("none")).isEmpty();
        assertThat(curve.withPoints(List.of(ofStep)).pointOf("s")).isEmpty();
    }
}
