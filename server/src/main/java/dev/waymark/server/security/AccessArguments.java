package dev.waymark.server.security;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Workspace} that the guard opened, and the {@link Actor}. */
final class AccessArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Workspace.class
                || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Actor.class) {
            return ActorAuthentication.current().orElseThrow(WorkspaceGuard::signInFirst);
        }
        Object workspace =
                request.getAttribute(WorkspaceGuard.WORKSPACE, RequestAttributes.SCOPE_REQUEST);
        if (workspace == null) {
            throw new IllegalStateException("no workspace was opened for " + parameter);
        }
        return workspace;
    }
}
