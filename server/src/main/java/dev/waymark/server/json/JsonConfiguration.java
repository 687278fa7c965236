package dev.waymark.server.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import dev.waymark.formats.json.ResultJson;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.List;

/** Makes the mapper that reads requests strictly and writes answers as the shell does. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    @Bean
    JsonMapper jsonMapper() {
        return ResultJson.mapper()
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(
                        new SimpleModule("whole-texts")
                                .addDeserializer(String.class, new WholeText()))
                .withConfigOverride(
                        List.class,
                        lists ->
                                lists.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                .build();
    }
}
