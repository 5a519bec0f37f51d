package org.lotgraph.api.limit;

import java.util.List;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

/** What a request is about to do: a query and a mutation are answered once, a subscription for as long as it lasts. */
final class Operations {

    private Operations() {
    }

    /**
     * The kind of the operation that will be executed; null where the text does not say it: then nothing is executed either.
     *
     * @param name of the operation that is meant, where the text has several; else empty
     */
    static @Nullable Operation asked(String text, String name) {
        try {
            List<OperationDefinition> all = Parser.parse(ParserEnvironment.newParserEnvironment().document(text)
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions()).build()).getDefinitionsOfType(OperationDefinition.class);
            List<OperationDefinition> meant = name.isEmpty() ? all : all.stream().filter(each -> name.equals(each.getName())).toList();
            return meant.size() == 1 ? meant.getFirst().getOperation() : null;
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }
}
