package dev.waymark.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.server.explore.OverTable;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class BodyLimitFilterTest {
    @Test
    void givesTheLargerBoundToEveryOperationOverATable() {
        List<String> paths = overTables().flatMap(BodyLimitFilterTest::paths).toList();
        assertThat(paths)
                .hasSizeGreaterThanOrEqualTo(3)
                .contains("/api/workspaces/{ws}/survival/table")
                .allMatch(path -> isTable("POST", path));
    }

    @Test
    void givesTheLargerBoundToTheBudgetAndItsTableAndNothingElseOfIt() {
        assertThat(isTable("POST", "/api/workspaces/{ws}/budget")).isTrue();
        assertThat(isTable("PUT", "/api/workspaces/{ws}/budget/spend")).isTrue();
        assertThat(isTable("POST", "/api/workspaces/{ws}/budgets")).isFalse();
        assertThat(isTable("POST", "/api/workspaces/{ws}/budget/spend/x")).isFalse();
        assertThat(isTable("POST", "/api/workspaces/{ws}/funnel/table")).isFalse();
        assertThat(isTable("POST", "/api/workspaces/{ws}/x/budget")).isFalse();
    }

    private static boolean isTable(String method, String path) {
        String uri = path.replaceAll("\\{[^}]*\\}", "01900000-0000-7000-8000-0000000000aa");
        return BodyLimitFilter.isTable(new MockHttpServletRequest(method, uri));
    }

    private static Stream<Method> overTables() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("dev.waymark.server").stream()
                .map(
                        found ->
                                ClassUtils.resolveClassName(
                                        requireNonNull(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(OverTable.class));
    }

    /** All addresses of an operation, with those of its controller before them. */
    private static Stream<String> paths(Method method) {
        RequestMapping whole =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getDeclaringClass(), RequestMapping.class);
        RequestMapping own =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        List<String> before = whole == null ? List.of("") : List.of(whole.path());
        return own == null
                ? Stream.of("no address of " + method)
                : before.stream().flatMap(it -> Arrays.stream(own.path()).map(it::concat));
    }
}
