package dev.waymark.server.openapi;

import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.explore.OverTable;
import dev.waymark.server.problem.Problem;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import jakarta.servlet.http.HttpServletRequest;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** What the description says beyond what the controllers tell. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String WORKSPACE = "{ws}";

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    /** What every analysis understands, see {@link LogAnalyses}. */
    @Bean
    OperationCustomizer filters() {
        return (operation, method) -> {
            boolean runsAnalyses =
                    Arrays.stream(method.getBeanType().getDeclaredConstructors())
                            .flatMap(made -> Arrays.stream(made.getParameterTypes()))
                            .anyMatch(type -> type == LogAnalyses.class);
            boolean isAnalysis =
                    Arrays.stream(method.getMethodParameters())
                            .anyMatch(it -> it.getParameterType() == HttpServletRequest.class);
            if (runsAnalyses && isAnalysis && !method.hasMethodAnnotation(OverTable.class)) {
                operation.addParametersItem(
                        text(LogAnalyses.WHERE, "only the journeys that meet this condition"));
                operation.addParametersItem(
                        text(LogAnalyses.SEGMENT, "only the journeys of this saved segment"));
            }
            return operation;
        };
    }

    private static Parameter text(String name, String description) {
        Schema<Object> text = new Schema<>();
        text.addType("string");
        return new Parameter()
                .name(name)
                .in("query")
                .required(false)
                .description(description)
                .schema(text);
    }

    @Bean
    OpenApiCustomizer description() {
        return OpenApiConfiguration::complete;
    }

    private static void complete(OpenAPI api) {
        api.info(
                new Info()
                        .title("Waymark")
                        .version("1")
                        .description(
                                "Journey maps and the event logs that they are bound to. Times are"
                                    + " ISO 8601 in UTC, durations are seconds, shares are from 0"
                                    + " to 1, and what is absent is null. Every fault is a problem"
                                    + " (RFC 9457) with a stable code.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.setServers(List.of(new Server().url("/")));
        api.setTags(null);
        Components components =
                api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> components.addSchemas(name, schema));
        components.addResponses("Problem", problem());
        components.addSecuritySchemes(
                "key",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A workspace's key, for programs."));
        components.addSecuritySchemes(
                "session",
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("waymark_session")
                        .description("A browser's session; changes need its CSRF token."));
        api.setSecurity(
                List.of(
                        new SecurityRequirement().addList("session"),
                        new SecurityRequirement().addList("key")));
        api.getPaths().forEach(OpenApiConfiguration::complete);
        Optionals.relax(api);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("What is wrong, and what to do.")
                .content(
                        new Content()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        new MediaType()
                                                .schema(RecordSchemas.reference("Problem"))));
    }

    private static void complete(String path, PathItem item) {
        for (Operation operation : item.readOperations()) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "default", new ApiResponse().$ref("#/components/responses/Problem"));
            if (path.contains(WORKSPACE)) {
                describeWorkspace(operation);
            }
        }
    }

    private static void describeWorkspace(Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(
                        operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.removeIf(parameter -> "ws".equals(parameter.getName()));
        Schema<Object> text = new Schema<>();
        text.addType("string");
        parameters.addFirst(
                new Parameter()
                        .name("ws")
                        .in("path")
                        .required(true)
                        .description("the workspace's id")
                        .schema(text));
        operation.setParameters(parameters);
    }
}
