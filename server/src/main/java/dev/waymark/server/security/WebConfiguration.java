package dev.waymark.server.security;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Hangs the guard before the controllers and the interface's pages behind them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final int AFTER_CONTROLLERS = 1;

    private final Access access;

    WebConfiguration(Access access) {
        this.access = access;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Workspace.class, Actor.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WorkspaceGuard(access));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccessArguments());
    }

    @Bean
    static SimpleUrlHandlerMapping pages(ContentPolicy policy) throws IOException {
        return new SimpleUrlHandlerMapping(
                Map.of("/**", new Pages(new ClassPathResource("static/"), policy)),
                AFTER_CONTROLLERS);
    }

    /** The filter belongs into the security chain only, not before it as well. */
    @Bean
    static FilterRegistrationBean<CredentialsFilter> onlyInTheChain(CredentialsFilter filter) {
        FilterRegistrationBean<CredentialsFilter> registration =
                new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
