package org.lotgraph.api.refusal;

import java.util.Map;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** What the failure of a subscription looks like, in its last event: what {@link FieldErrors} makes of that of a field. */
@Component
class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

    private final FieldErrors fields;

    SubscriptionErrors(FieldErrors fields) {
        this.fields = fields;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return Errors.of(refused.refusal(), String.valueOf(refused.getMessage()), refused.details());
        }
        if (fields.isPassing(failure)) {
            return Errors.of(Refusal.STORE_UNAVAILABLE, FieldErrors.AWAY);
        }
        String reference = FieldErrors.logged("a subscription", failure);
        return Errors.of(Refusal.INTERNAL_ERROR, FieldErrors.said(reference), Map.of("reference", reference));
    }
}
