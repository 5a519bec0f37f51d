package org.lotgraph;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses what changes something and was sent by a page that is not ours. A browser lets any page post a form with files to this machine without
 * asking; it says where the page comes from in {@code Sec-Fetch-Site} and {@code Origin}. Clients that are no browsers send neither.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForeignPageFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This was sent by a page of another site, and Lotgraph takes changes from its own pages and from programs only.");
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none")) && (origin == null || isOwn(origin, request));
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI page = URI.create(origin);
            int port = page.getPort() >= 0 ? page.getPort() : "https".equals(page.getScheme()) ? 443 : 80;
            return request.getScheme().equals(page.getScheme()) && request.getServerName().equals(page.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
