package org.lotgraph.imports;

import java.io.IOException;
import java.time.Clock;

import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jakarta.servlet.MultipartConfigElement;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    @Bean
    ImportLog importLog(Graph graph) {
        return new ImportLog(graph, Clock.systemUTC());
    }

    @Bean
    Uploads uploads(ImportProperties properties) throws IOException {
        return new Uploads(properties.folder());
    }

    /** Every part of an upload goes to a file, however small it is, and is bounded while it arrives. */
    @Bean
    MultipartConfigElement multipartConfigElement(Uploads uploads, ImportProperties properties) {
        long most = properties.largest().toBytes();
        return new MultipartConfigElement(uploads.incoming().toString(), most, most, 0);
    }

    @Bean
    ImportQueue importQueue(Graph graph, Ledger ledger, ImportLog log, Uploads uploads, ImportProperties properties) {
        return new ImportQueue(graph, ledger, log, uploads, properties.waiting());
    }
}
