package org.lotgraph.api.refusal;

import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives a code to what GraphQL itself refuses, malformed documents and such as do not fit the schema, and to faults outside of any field. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorCodes implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).onErrorResume(failure -> Mono.fromSupplier(() -> fault(request, failure))).map(response -> response.getErrors().stream().allMatch(ErrorCodes::isCoded)
                ? response
                : response.transform(builder -> builder.errors(response.getErrors().stream().map(ErrorCodes::coded).toList()))).map(response -> sendable(request, response));
    }

    /** What sends events knows nothing but a publisher of them, and says of anything else that it is no subscription: so a refusal becomes the one event. */
    private static WebGraphQlResponse sendable(WebGraphQlRequest request, WebGraphQlResponse response) {
        if (response.getErrors().isEmpty() || response.getData() instanceof Publisher || !EventStream.isAsked(request.getHeaders().getAccept())) {
            return response;
        }
        ExecutionResult refusal = ExecutionResult.newExecutionResult().errors(response.getErrors().stream().map(ErrorCodes::coded).toList()).build();
        return response.transform(builder -> builder.data(Flux.just(refusal)).errors(List.of()));
    }

    private static WebGraphQlResponse fault(WebGraphQlRequest request, Throwable failure) {
        String reference = FieldErrors.logged("the request", failure);
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .errors(List.of(Errors.of(Refusal.INTERNAL_ERROR, FieldErrors.said(reference), Map.of("reference", reference)))).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static boolean isCoded(ResponseError error) {
        return error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(ResponseError error) {
        Refusal refusal = refusal(error);
        Map<String, Object> extensions = isCoded(error) ? error.getExtensions() : Errors.extensions(refusal, error.getExtensions());
        var coded = GraphqlErrorBuilder.newError().message(isCoded(error) ? error.getMessage() : error.getMessage() + remedy(refusal)).errorType(error.getErrorType())
                .locations(error.getLocations()).extensions(extensions);
        return error.getParsedPath().isEmpty() ? coded.build() : coded.path(List.copyOf(error.getParsedPath())).build();
    }

    private static Refusal refusal(ResponseError error) {
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> isTooLong(error) ? Refusal.QUERY_TOO_LONG : Refusal.BAD_SYNTAX;
            case ErrorType.ValidationError -> String.valueOf(error.getMessage()).contains("WrongType")
                    || String.valueOf(error.getMessage()).startsWith("Variable ") ? Refusal.BAD_ARGUMENT : Refusal.BAD_QUERY;
            case ErrorType.ExecutionAborted, ErrorType.OperationNotSupported -> Refusal.BAD_QUERY;
            case ErrorClassification asked when "BadFaithIntrospection".equals(String.valueOf(asked)) -> Refusal.BAD_QUERY;
            default -> Refusal.INTERNAL_ERROR;
        };
    }

    private static String remedy(Refusal refusal) {
        return switch (refusal) {
            case BAD_SYNTAX -> " Mend the query there.";
            case BAD_ARGUMENT -> " Give a value of the type that the schema names.";
            case BAD_QUERY -> " Compare the query with the schema, in /graphiql for example.";
            case QUERY_TOO_LONG -> " Ask for less at once.";
            default -> "";
        };
    }

    private static boolean isTooLong(ResponseError error) {
        return String.valueOf(error.getMessage()).contains("To prevent Denial Of Service");
    }
}
