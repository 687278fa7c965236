package dev.waymark.server.security;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** Hangs the guard before the controllers, and tells them who is asking. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
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

    /** The filter belongs into the security chain only, not before it as well. */
    @Bean
    static FilterRegistrationBean<CredentialsFilter> onlyInTheChain(CredentialsFilter filter) {
        FilterRegistrationBean<CredentialsFilter> registration =
                new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
