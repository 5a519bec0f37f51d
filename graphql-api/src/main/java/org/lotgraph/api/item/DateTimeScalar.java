package org.lotgraph.api.item;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * DateTime as the extended scalars read it, but written with every digit it has: they cut the ledger's clock to milliseconds, and
 * {@code knownAt} with a clock that was cut would be just before what was learned then.
 */
final class DateTimeScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType TYPE = ExtendedScalars.DateTime.transform(type -> type.coercing(new DateTimeScalar()));

    private static final Coercing<?, ?> READING = ExtendedScalars.DateTime.getCoercing();

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result instanceof Instant instant ? DateTimeFormatter.ISO_INSTANT.format(instant) : READING.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return READING.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return READING.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return READING.valueToLiteral(input, context, locale);
    }
}
