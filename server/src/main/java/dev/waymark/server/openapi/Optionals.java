package dev.waymark.server.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what is sent, a field that may be null may be left out as well. */
final class Optionals {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> seen = new LinkedHashSet<>();

    private Optionals(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void relax(OpenAPI api) {
        Optionals optionals = new Optionals(api.getComponents().getSchemas());
        for (PathItem item : api.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                if (operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null) {
                    for (MediaType media : operation.getRequestBody().getContent().values()) {
                        optionals.relax(media.getSchema());
                    }
                }
            }
        }
    }

    private void relax(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null && reference.startsWith(PREFIX)) {
            String name = reference.substring(PREFIX.length());
            if (seen.add(name)) {
                relax(schemas.get(name));
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach(
                            (name, field) -> {
                                if (mayBeNull(field) && schema.getRequired() != null) {
                                    schema.getRequired().remove(name);
                                }
                                relax(field);
                            });
        }
        relax(schema.getItems());
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(this::relax);
        }
    }

    private static boolean mayBeNull(Schema<?> field) {
        return isNull(field)
                || (field.getAnyOf() != null
                        && ((List<?>) field.getAnyOf())
                                .stream().anyMatch(any -> isNull((Schema<?>) any)));
    }

    private static boolean isNull(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null");
    }
}
