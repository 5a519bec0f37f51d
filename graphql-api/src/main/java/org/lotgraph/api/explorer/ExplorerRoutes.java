package org.lotgraph.api.explorer;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The explorer's page. Nothing of it comes from elsewhere, and its policy keeps a browser from asking elsewhere. */
@Configuration(proxyBeanMethods = false)
class ExplorerRoutes {

    /** In the order of the tabs. */
    static final List<String> TABS = List.of("blast-radius", "origin-of-a-unit", "receivers-to-call", "why-affected", "before-the-late-posting");

    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType ICON = MediaType.parseMediaType("image/svg+xml");

    @Bean
    RouterFunction<ServerResponse> explorer() {
        List<Map<String, String>> tabs = new ArrayList<>();
        TABS.forEach(name -> tabs.add(Map.of("query", text("tabs/" + name + ".graphql"))));
        return route()
                .GET("/graphiql", request -> ServerResponse.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", POLICY).body(text("index.html")))
                .GET("/graphiql/tabs.json", request -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(tabs))
                .GET("/graphiql/explorer.js", request -> ServerResponse.ok().contentType(SCRIPT).body(text("explorer.js")))
                .GET("/graphiql/explorer.css", request -> ServerResponse.ok().contentType(STYLE).body(text("explorer.css")))
                .GET("/graphiql/icon.svg", request -> ServerResponse.ok().contentType(ICON).body(text("icon.svg")))
                .build();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("explorer/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
