package dev.waymark.server.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.queries.Answers.Question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import java.util.List;
import java.util.Map;

class AnswersTest {
    private final Answers answers = new Answers();
    private int found;

    @Test
    void findsAnAnswerOnce() {
        assertThat(ask(question(List.of("visit", "order"), 1))).isEqualTo("answer 1");
        assertThat(ask(question(List.of("visit", "order"), 1))).isEqualTo("answer 1");
    }

    @Test
    void findsAnotherAnswerForAnotherBodyAndAnotherVersionOfTheLog() {
        assertThat(ask(question(List.of("visit", "order"), 1))).isEqualTo("answer 1");
        assertThat(ask(question(List.of("order", "visit"), 1))).isEqualTo("answer 2");
        assertThat(ask(question(List.of("visit", "order"), 2))).isEqualTo("answer 3");
    }

    @Test
    void findsAnotherAnswerForAnotherBasisAndTheOldOneWhenItIsBack() {
        assertThat(ask(basedOn(List.of("offer", "use")))).isEqualTo("answer 1");
        assertThat(ask(basedOn(List.of("offer")))).isEqualTo("answer 2");
        assertThat(ask(basedOn(null))).isEqualTo("answer 3");
        assertThat(ask(basedOn(List.of("offer", "use")))).isEqualTo("answer 1");
        assertThat(found).isEqualTo(3);
    }

    @Test
    void forgetsTheAnswerThatWasNotAskedForLongest() {
        Question first = question("first", 1);
        Question second = question("second", 1);
        ask(first);
        ask(second);
        for (int i = 0; i < Answers.KEPT - 1; i++) {
            ask(first);
            ask(question(i, 1));
        }
        assertThat(ask(first)).isEqualTo("answer 1");
        assertThat(ask(second)).isNotEqualTo("answer 2");
    }

    @Test
    void remembersNoAnswerToABodyThatNobodyKept() throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/funnel");
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(this, AnswersTest.class.getDeclaredMethod("operation")));
        assertThat(ask(request)).isEqualTo("answer 1");
        assertThat(ask(request)).isEqualTo("answer 2");
        request.setAttribute(Answers.BODY, List.of("visit", "order"));
        request.setContent(new byte[1]);
        assertThat(ask(request)).isEqualTo("answer 3");
        assertThat(ask(request)).isEqualTo("answer 3");
    }

    @Test
    void remembersNoAnswerToABodyThatIsLargeOrMayBe() throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/budget");
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(this, AnswersTest.class.getDeclaredMethod("operation")));
        request.setAttribute(Answers.BODY, "body");
        assertThat(ask(request)).isEqualTo("answer 1");
        assertThat(ask(request)).as("without a length").isEqualTo("answer 2");
        request.setContent(new byte[(int) Answers.LARGEST_BODY + 1]);
        assertThat(ask(request)).isEqualTo("answer 3");
        assertThat(ask(request)).as("too large").isEqualTo("answer 4");
        request.setContent(new byte[(int) Answers.LARGEST_BODY]);
        assertThat(ask(request)).isEqualTo("answer 5");
        assertThat(ask(request)).isEqualTo("answer 5");
    }

    @Test
    void findsAnotherAnswerForAnotherThingThatTheWorkspaceKeeps() throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/budget");
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(this, AnswersTest.class.getDeclaredMethod("operation")));
        request.setAttribute(Answers.BODY, "body");
        request.setContent(new byte[1]);
        assertThat(ask(request, List.of("spend"))).isEqualTo("answer 1");
        assertThat(ask(request, List.of("more spend"))).isEqualTo("answer 2");
        assertThat(ask(request, List.of("spend"))).isEqualTo("answer 1");
    }

    @Remembered
    void operation() {}

    private String ask(MockHttpServletRequest request) {
        return ask(request, null);
    }

    private String ask(MockHttpServletRequest request, @Nullable Object basis) {
        return answers.of(request, null, basis, 1, () -> "answer " + ++found);
    }

    private String ask(Question question) {
        return answers.of(question, () -> "answer " + ++found);
    }

    private static Question basedOn(@Nullable Object basis) {
        return new Question("POST /bottlenecks", Map.of(), "body", null, basis, 1);
    }

    private static Question question(Object body, long version) {
        return new Question("POST /funnel", Map.of(), body, null, null, version);
    }
}
