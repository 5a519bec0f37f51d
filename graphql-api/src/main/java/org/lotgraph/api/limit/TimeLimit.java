package org.lotgraph.api.limit;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import org.lotgraph.api.refusal.Errors;
import org.lotgraph.api.refusal.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Each request works on a thread of its own, which is interrupted, and with it the statement it waits for, when the time is over. */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

    private final LimitProperties limits;
    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    TimeLimit(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).subscribeOn(threads).timeout(limits.time())
                .onErrorResume(TimeoutException.class, late -> Mono.fromSupplier(() -> givenUp(request)));
    }

    private WebGraphQlResponse givenUp(WebGraphQlRequest request) {
        ExecutionInput input = request.toExecutionInput();
        ExecutionResult result = ExecutionResult.newExecutionResult().errors(List.of(Errors.of(Refusal.TIMEOUT, "The answer took longer than "
                + limits.time().toSeconds() + " s and was given up. Ask for less at once: fewer origins, smaller pages, a kind. "
                + "Items by a text are looked for one after the other: item(key) finds one by its identity or its source's id at once.")))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }
}
