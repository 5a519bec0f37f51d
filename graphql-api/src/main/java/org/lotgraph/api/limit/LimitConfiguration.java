package org.lotgraph.api.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    /** Boot's, but without an executor: a request is one thread's work, so that giving it up ends all of it. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
        AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
        configurer.configureBinder(options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        return configurer;
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedOnce(KnownDocuments documents) {
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }
}
