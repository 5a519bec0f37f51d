package org.lotgraph.api.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request may ask.
 *
 * @param depth      fields within fields
 * @param complexity fields of the answer, each list counted as long as it may become
 * @param time       until an answer is given up; below the 30 s after which the web server gives up by itself
 * @param request    the longest body of a request
 */
@ConfigurationProperties("lotgraph.graphql")
record LimitProperties(@DefaultValue("15") int depth, @DefaultValue("200000") long complexity, @DefaultValue("20s") Duration time,
        @DefaultValue("2MB") DataSize request) {
}
