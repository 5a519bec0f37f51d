package org.lotgraph.api.limit;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.page.PageRequest;

/**
 * How deep a query is, and how many fields its answer may have at most. Works on the document as it was sent, before it is validated:
 * each fragment is measured once, however often it is spread, so that measuring takes no longer than reading.
 */
final class QueryCost {

    /** A list that no argument bounds: the steps of a way, aliases. */
    private static final long SHORT_LIST = 10;
    private static final long TRACE = 1000;
    /** How deep tools ask for the schema itself, types within types. */
    private static final int INTROSPECTION_DEPTH = 20;
    private static final long MOST = Long.MAX_VALUE / 4;

    record Measure(int depth, long fields) {

        static final Measure NOTHING = new Measure(0, 0);

        Measure and(Measure other) {
            return new Measure(Math.max(depth, other.depth), Math.min(MOST, fields + other.fields));
        }
    }

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measure> measured = new HashMap<>();
    /** So many entries a trace's {@code origins} may have: as many as the longest list that is given. */
    private long origins = SHORT_LIST;

    QueryCost(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = new HashMap<>(variables);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Measure of(OperationDefinition operation) {
        operation.getVariableDefinitions().stream().filter(variable -> variable.getDefaultValue() instanceof IntValue)
                .forEach(variable -> variables.putIfAbsent(variable.getName(), ((IntValue) variable.getDefaultValue()).getValue()));
        origins = Stream.concat(Stream.of(operation.getSelectionSet()), fragments.values().stream().map(FragmentDefinition::getSelectionSet))
                .flatMap(set -> set.getSelectionsOfType(Field.class).stream()).flatMap(field -> field.getArguments().stream()).mapToLong(this::length).max().orElse(0);
        return selections(operation.getSelectionSet(), switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        });
    }

    private Measure selections(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        Measure sum = Measure.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.and(selection(selection, parent));
            }
        }
        return sum;
    }

    private Measure selection(Selection<?> selection, @Nullable GraphQLType parent) {
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline -> selections(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), parent));
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Measure.NOTHING;
        };
    }

    private Measure fragment(String name) {
        Measure known = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known != null ? known : Measure.NOTHING;
        }
        measured.put(name, Measure.NOTHING); // one that spreads itself is refused by validation
        Measure measure = selections(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), null));
        measured.put(name, measure);
        return measure;
    }

    private Measure field(Field field, @Nullable GraphQLType parent) {
        GraphQLFieldDefinition definition = definition(field.getName(), parent);
        GraphQLType type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        Measure below = selections(field.getSelectionSet(), type);
        long times = definition == null ? 1 : times(field, definition, parent);
        long own = field.getName().startsWith("trace") && parent == schema.getQueryType() ? TRACE : 1;
        boolean overflows = below.fields() > 0 && times > MOST / below.fields();
        boolean introspection = field.getName().startsWith("__") && below.depth() <= INTROSPECTION_DEPTH;
        return new Measure(introspection ? 1 : below.depth() + 1, overflows ? MOST : Math.min(MOST, own + times * below.fields()));
    }

    /** The answer's fields below a connection are counted once an entry; what stands within the connection is not counted again. */
    private long times(Field field, GraphQLFieldDefinition definition, @Nullable GraphQLType parent) {
        if (definition.getArgument("first") != null) {
            return Math.clamp(first(field), 1, PageRequest.LARGEST_SIZE);
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        String name = parent instanceof GraphQLFieldsContainer container ? container.getName() : "";
        long length = field.getName().equals("origins") ? Math.max(SHORT_LIST, origins) : SHORT_LIST;
        return list && !name.endsWith("Connection") && !name.startsWith("__") ? length : 1;
    }

    private long length(Argument argument) {
        Object value = argument.getValue() instanceof VariableReference reference ? variables.get(reference.getName()) : argument.getValue();
        return value instanceof ArrayValue list ? list.getValues().size() : value instanceof Collection<?> list ? list.size() : 1;
    }

    private long first(Field field) {
        Object value = field.getArguments().stream().filter(argument -> argument.getName().equals("first")).findFirst()
                .map(Argument::getValue).orElse(null);
        if (value instanceof VariableReference reference) {
            value = variables.get(reference.getName());
        }
        return switch (value) {
            case null -> PageRequest.DEFAULT_SIZE;
            case NullValue none -> PageRequest.DEFAULT_SIZE;
            case IntValue number -> number.getValue().min(BigInteger.valueOf(PageRequest.LARGEST_SIZE)).longValue();
            case Number number -> number.longValue();
            default -> PageRequest.LARGEST_SIZE;
        };
    }

    private @Nullable GraphQLFieldDefinition definition(String name, @Nullable GraphQLType parent) {
        return switch (name) {
            case "__schema" -> Introspection.SchemaMetaFieldDef;
            case "__type" -> Introspection.TypeMetaFieldDef;
            default -> parent instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
        };
    }

    private @Nullable GraphQLType narrowed(@Nullable TypeName condition, @Nullable GraphQLType otherwise) {
        return condition == null ? otherwise : schema.getType(condition.getName());
    }
}
