package org.lotgraph.api.refusal;

import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.UnknownOriginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.neo4j.core.Neo4jPersistenceExceptionTranslator;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** What a field's failure looks like to the client. A fault of ours is logged under a reference and otherwise kept to ourselves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FieldErrors extends DataFetcherExceptionResolverAdapter {

    static final String AWAY = "The database does not answer just now. Ask again in a moment.";

    private static final Logger LOG = LoggerFactory.getLogger(FieldErrors.class);

    private final PersistenceExceptionTranslator databaseFailures = new Neo4jPersistenceExceptionTranslator();

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        return switch (failure) {
            case RefusedException refused -> Errors.of(field, refused.refusal(), String.valueOf(refused.getMessage()), refused.details());
            case UnknownOriginException unknown -> Errors.of(field, Refusal.ITEM_NOT_FOUND, String.valueOf(unknown.getMessage()),
                    Map.of("keys", unknown.keys()));
            case BindException unread -> Errors.of(field, Refusal.BAD_ARGUMENT, unreadable(unread), Map.of());
            default -> Thread.currentThread().isInterrupted() ? interrupted(field)
                    : isPassing(failure) ? unavailable(field) : fault(field, failure);
        };
    }

    /** The database is away, or had to give up for now. */
    boolean isPassing(Throwable failure) {
        DataAccessException translated = failure instanceof DataAccessException already ? already
                : failure instanceof RuntimeException runtime ? databaseFailures.translateExceptionIfPossible(runtime) : null;
        return translated instanceof TransientDataAccessException || translated instanceof DataAccessResourceFailureException;
    }

    private static String unreadable(BindException unread) {
        FieldError error = unread.getFieldError();
        return error == null
                ? "An argument cannot be read. Compare it with the schema."
                : "The argument " + error.getField() + " cannot be read: " + error.getRejectedValue() + ". Compare it with the schema.";
    }

    private static GraphQLError unavailable(DataFetchingEnvironment field) {
        return Errors.of(field, Refusal.STORE_UNAVAILABLE, AWAY, Map.of());
    }

    private static GraphQLError interrupted(DataFetchingEnvironment field) {
        return Errors.of(field, Refusal.TIMEOUT, "The answer took too long and was given up. Ask for less at once.", Map.of());
    }

    /** One failure that many fields wait for has one reference. */
    private static GraphQLError fault(DataFetchingEnvironment field, Throwable failure) {
        String reference = field.getGraphQlContext().computeIfAbsent(new Fault(failure),
                fault -> logged("field " + field.getExecutionStepInfo().getPath(), failure));
        return Errors.of(field, Refusal.INTERNAL_ERROR, said(reference), Map.of("reference", reference));
    }

    static String said(String reference) {
        return "Something went wrong on the server; its log has the details under the reference " + reference + ".";
    }

    static String logged(String where, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} in {}", reference, where, failure);
        return reference;
    }

    private record Fault(Throwable failure) {
    }
}
