package org.lotgraph.api.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.language.OperationDefinition.Operation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.refusal.EventStream;
import org.lotgraph.api.refusal.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets nothing but a GraphQL request in JSON of bounded length through to the endpoint, and says what was wrong with anything else. */
@Component
class RequestGuard extends OncePerRequestFilter {

    private static final String ENDPOINT = "/graphql";
    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE,
            MediaType.TEXT_EVENT_STREAM);
    private static final String FORM = "Send a JSON object: {\"query\": \"…\", \"variables\": {…}}.";

    private final JsonMapper json;
    private final int longest;

    RequestGuard(JsonMapper json, LimitProperties limits) {
        this.json = json;
        this.longest = (int) limits.request().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(ENDPOINT) || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            refuse(response, HttpStatus.METHOD_NOT_ALLOWED, Refusal.BAD_REQUEST,
                    "GraphQL is asked by POST here; a person may open /graphiql instead.");
        } else if (!isJson(request.getContentType())) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, Refusal.BAD_REQUEST, "The content type must be application/json. " + FORM);
        } else if (!answersIn(request.getHeader(HttpHeaders.ACCEPT))) {
            refuse(response, HttpStatus.NOT_ACCEPTABLE, Refusal.BAD_REQUEST,
                    "Answers are JSON: accept application/json or application/graphql-response+json; for a subscription text/event-stream.");
        } else {
            byte[] body = request.getContentLengthLong() > longest ? new byte[longest + 1] : request.getInputStream().readNBytes(longest + 1);
            if (body.length > longest) {
                refuse(response, HttpStatus.CONTENT_TOO_LARGE, Refusal.QUERY_TOO_LONG, "The request is longer than " + longest
                        + " bytes. Ask for less at once.");
            } else {
                pass(request, body, response, chain);
            }
        }
    }

    private void pass(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        JsonNode asked;
        try {
            asked = json.readTree(body);
        } catch (JacksonException e) {
            refuse(response, HttpStatus.BAD_REQUEST, Refusal.BAD_REQUEST, "The body is not JSON" + (e.getLocation() == null ? ""
                    : ", from line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + " on") + ". " + FORM);
            return;
        }
        String wrong = wrongWith(asked);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String misplaced = wrong == null ? misplaced(asked, accept != null && EventStream.isAsked(MediaType.parseMediaTypes(accept))) : null;
        if (wrong != null) {
            refuse(response, HttpStatus.BAD_REQUEST, Refusal.BAD_REQUEST, wrong);
        } else if (misplaced != null) {
            refuse(response, HttpStatus.NOT_ACCEPTABLE, Refusal.BAD_REQUEST, misplaced);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean answersIn(@Nullable String accept) {
        try {
            return accept == null || MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(wanted -> ANSWERS.stream().anyMatch(wanted::isCompatibleWith));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static @Nullable String wrongWith(JsonNode request) {
        if (!request.isObject() || !request.path("query").isString()) {
            return "The body has no query. " + FORM;
        }
        if (!isAbsentOr(request.get("variables"), true) || !isAbsentOr(request.get("extensions"), true)) {
            return "The variables must be a JSON object. " + FORM;
        }
        return isAbsentOr(request.get("operationName"), false) ? null : "The operationName must be a text. " + FORM;
    }

    /** Before anything is executed: a mutation whose answer cannot be sent would have been done all the same. */
    private static @Nullable String misplaced(JsonNode request, boolean stream) {
        String query = request.path("query").asString();
        Operation asked = stream || query.contains("subscription") ? Operations.asked(query, request.path("operationName").asString("")) : null;
        if (asked == null || (asked == Operation.SUBSCRIPTION) == stream) {
            return null;
        }
        return stream ? "A " + asked.name().toLowerCase(Locale.ROOT) + " is answered once, in JSON; nothing was done. Accept application/json: text/event-stream is for subscriptions."
                : "A subscription is answered by events. Accept text/event-stream, and nothing else.";
    }

    private static boolean isAbsentOr(@Nullable JsonNode value, boolean object) {
        return value == null || value.isNull() || (object ? value.isObject() : value.isString());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, Refusal refusal, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(
                Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", refusal.name()))))));
    }
}
