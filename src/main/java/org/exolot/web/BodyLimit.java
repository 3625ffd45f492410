package org.exolot.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.exolot.people.Act;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a large body before a byte of it is kept, unless the person may hand in files: nobody fills the disk from outside. */
final class BodyLimit extends OncePerRequestFilter {
    private static final long OF_A_DOCUMENT = 25L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if ((unknown || length > OF_A_DOCUMENT) && !handsInFiles(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean handsInFiles(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/uploads")
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
                && person.may(Act.SUBMIT_FILES);
    }
}
