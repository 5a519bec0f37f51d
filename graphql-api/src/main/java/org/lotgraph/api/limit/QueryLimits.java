package org.lotgraph.api.limit;

import java.util.List;
import java.util.Map;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.refusal.Errors;
import org.lotgraph.api.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Refuses a query that is too deep or could become too large, before anything of it is done. */
@Component
class QueryLimits extends SimplePerformantInstrumentation {

    private final LimitProperties limits;

    QueryLimits(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables asked, InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        check(parameters.getSchema(), asked.getDocument(), asked.getVariables());
        return asked;
    }

    /** Before it is executed: a document that was parsed earlier comes with other variables, and those bound its lists. */
    @Override
    public ExecutionContext instrumentExecutionContext(ExecutionContext asked, InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        check(asked.getGraphQLSchema(), asked.getDocument(), parameters.getVariables());
        return asked;
    }

    private void check(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        QueryCost cost = new QueryCost(schema, document, variables);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            check(cost.of(operation));
        }
    }

    private void check(QueryCost.Measure measure) {
        if (measure.depth() > limits.depth()) {
            throw refused(Refusal.QUERY_TOO_DEEP, "The query is " + measure.depth() + " fields deep, and " + limits.depth()
                    + " is the limit. Ask for what lies deeper by its key, in a query of its own.");
        }
        if (measure.fields() > limits.complexity()) {
            throw refused(Refusal.QUERY_TOO_COMPLEX, "The answer could hold more than " + limits.complexity()
                    + " fields. Give smaller values of first, fewer fields, or fewer aliases, and go on by pages.");
        }
    }

    private static AbortExecutionException refused(Refusal refusal, String message) {
        return new AbortExecutionException(List.of(Errors.of(refusal, message)));
    }
}
