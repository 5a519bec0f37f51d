package org.lotgraph.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

class TimeLimitTests {

    private final TimeLimit limit = new TimeLimit(new LimitProperties(1, 1, Duration.ofMillis(200), DataSize.ofKilobytes(1)));

    @Test
    void anAnswerThatTakesTooLongIsGivenUpAndItsWorkInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        WebGraphQlResponse response = limit.intercept(request(), asked -> Mono.fromCallable(() -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
                return null;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        })).block(Duration.ofSeconds(20));
        assertThat(response).isNotNull();
        assertThat(response.getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT"));
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static WebGraphQlRequest request() {
        return new WebGraphQlRequest(URI.create("http://localhost/graphql"), new HttpHeaders(), new LinkedMultiValueMap<>(), null, Map.of(),
                new DefaultGraphQlRequest("{ ledger { position } }"), "1", Locale.ROOT);
    }
}
