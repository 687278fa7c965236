package dev.waymark.app.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.stages.Stages;

import org.junit.jupiter.api.Test;

import java.util.List;

class StageTextsTest {
    @Test
    void readsNamesAndTypes() {
        assertThat(StageTexts.parse(List.of("research = ad click, site visit", "buy=order")))
                .isEqualTo(
                        new Stages(
                                List.of(
                                        new Stages.Stage(
                                                "research", List.of("ad click", "site visit")),
                                        new Stages.Stage("buy", List.of("order")))));
    }

    @Test
    void readsAFileWithOneStageALine() {
        assertThat(StageTexts.parseLines("# the way\n\nask=a,b\nbuy=c\n").list())
                .extracting(Stages.Stage::name)
                .containsExactly("ask", "buy");
    }

    @Test
    void refusesAStageWithoutTypes() {
        assertThatThrownBy(() -> StageTexts.parse(List.of("research")))
                .hasMessage(
                        "stage \"research\" names no types. Write it like \"research=ad click,site"
                                + " visit\".");
        assertThatThrownBy(() -> StageTexts.parse(List.of("research=")))
                .hasMessage("stage \"research\" has no types. Name one or more after \"=\".");
    }

    @Test
    void refusesATypeInTwoStages() {
        assertThatThrownBy(() -> StageTexts.parse(List.of("x=a", "y=a")))
                .hasMessage("type \"a\" is in two stages. Leave it in one of them.");
    }

    @Test
    void namesEveryUnknownType() {
        Stages stages = StageTexts.parse(List.of("x=vist", "y=zzz"));

        assertThatThrownBy(() -> StageTexts.check(stages, new Dictionary(List.of("visit"))))
                .hasMessage(
                        """
                        stage "x": "vist" is no type of event in the log. Did you mean "visit"?
                        stage "y": "zzz" is no type of event in the log. Known are "visit".\
                        """);
    }
}
