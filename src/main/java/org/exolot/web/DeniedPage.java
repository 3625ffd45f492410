package org.exolot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Sends who must change the password to that page; tells anyone else that there is no such page, or that it is not theirs. */
final class DeniedPage implements AccessDeniedHandler {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    DeniedPage(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                && person.mustChangePassword()) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            response.sendError(isPage(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isPage(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream().anyMatch(mapping -> {
            try {
                return mapping.getHandler(request) != null;
            } catch (HttpRequestMethodNotSupportedException byAnotherMethod) {
                return true;
            } catch (Exception unreadable) {
                // An address that cannot be matched is no page: it stays denied, as not found.
                return false;
            }
        });
    }
}
