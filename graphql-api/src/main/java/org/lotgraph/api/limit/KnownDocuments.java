package org.lotgraph.api.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents that were parsed and fit the schema, by their text: clients ask the same again and again with other variables. What
 * depends on those, {@link QueryLimits} measures each time.
 */
@Component
class KnownDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 500;
    private static final int LONGEST = 10_000;

    private final Map<String, PreparsedDocumentEntry> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput asked, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry found = find(asked.getQuery());
        if (found == null) {
            found = parse.apply(asked);
            if (!found.hasErrors() && asked.getQuery().length() <= LONGEST) {
                keep(asked.getQuery(), found);
            }
        }
        return CompletableFuture.completedFuture(found);
    }

    private synchronized @Nullable PreparsedDocumentEntry find(String text) {
        return known.get(text);
    }

    private synchronized void keep(String text, PreparsedDocumentEntry document) {
        known.put(text, document);
    }
}
