package org.lotgraph.api.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.execution.ErrorType;

/** The shape of an error in a GraphQL answer. */
public final class Errors {

    private Errors() {
    }

    /** An error that belongs to no field. */
    public static GraphQLError of(Refusal refusal, String message) {
        return of(refusal, message, Map.of());
    }

    static GraphQLError of(Refusal refusal, String message, Map<String, Object> details) {
        return GraphqlErrorBuilder.newError().message(message).errorType(classification(refusal))
                .extensions(extensions(refusal, details)).build();
    }

    static GraphQLError of(DataFetchingEnvironment field, Refusal refusal, String message, Map<String, Object> details) {
        return GraphqlErrorBuilder.newError(field).message(message).errorType(classification(refusal))
                .extensions(extensions(refusal, details)).build();
    }

    static Map<String, Object> extensions(Refusal refusal, Map<String, Object> details) {
        Map<String, Object> extensions = new LinkedHashMap<>(details);
        extensions.put("code", refusal.name());
        return extensions;
    }

    private static ErrorClassification classification(Refusal refusal) {
        return switch (refusal) {
            case ITEM_NOT_FOUND, IMPORT_NOT_FOUND -> ErrorType.NOT_FOUND;
            case INTERNAL_ERROR -> ErrorType.INTERNAL_ERROR;
            case TIMEOUT, STORE_UNAVAILABLE -> ErrorClassification.errorClassification(refusal.name());
            default -> ErrorType.BAD_REQUEST;
        };
    }
}
