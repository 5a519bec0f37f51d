package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import org.junit.jupiter.api.Test;
import org.lotgraph.item.Carton;
import org.lotgraph.item.ItemClass;
import org.lotgraph.item.Lot;
import org.lotgraph.item.Shipment;
import org.lotgraph.item.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@GraphQlServer
@Import(SchemaIT.Inspection.class)
class SchemaIT {

    private static final Map<String, Class<?>> TYPES = Map.of("RawMaterial", Lot.class, "Batch", Lot.class, "Unit", Unit.class,
            "Carton", Carton.class, "Shipment", Shipment.class, "Class", ItemClass.class);

    @TestConfiguration(proxyBeanMethods = false)
    static class Inspection {

        @Bean
        AtomicReference<SchemaReport> inspected() {
            return new AtomicReference<>();
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspection(AtomicReference<SchemaReport> inspected) {
            return source -> source.inspectSchemaMappings(types -> TYPES.forEach((name, type) -> types.classMapping(name, type)), inspected::set);
        }
    }

    @Test
    void schemaAndCodeAgree(@Autowired AtomicReference<SchemaReport> inspected) {
        SchemaReport report = inspected.get();
        assertThat(report.unmappedFields()).as("fields of the schema that no code answers").isEmpty();
        assertThat(report.unmappedRegistrations()).as("code that answers no field of the schema").isEmpty();
        assertThat(report.unmappedArguments()).as("arguments that the schema does not have").isEmpty();
        assertThat(report.skippedTypes()).as("types that could not be looked at").isEmpty();
        assertThat(report.fieldNullnessErrors()).as("fields that may be null in the code only").isEmpty();
        assertThat(report.argumentNullnessErrors()).as("arguments that may be null in the schema only").isEmpty();
    }

    @Test
    void theQuestionsThatServeAsksItselfFitTheSchema(@Autowired GraphQlSource source) throws IOException {
        String questions = new ClassPathResource("warm-up.graphql").getContentAsString(StandardCharsets.UTF_8);
        assertThat(ParseAndValidate.parseAndValidate(source.schema(), ExecutionInput.newExecutionInput(questions).build()).getErrors()).isEmpty();
    }
}
