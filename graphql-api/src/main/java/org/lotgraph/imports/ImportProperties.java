package org.lotgraph.imports;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded.
 *
 * @param folder  where uploads wait, and what they rejected is kept; {@code serve} names one in its data folder
 * @param largest all files of one upload together
 * @param waiting how many imports and undos may wait
 */
@ConfigurationProperties("lotgraph.imports")
public record ImportProperties(@DefaultValue("lotgraph-imports") Path folder, @DefaultValue("20GB") DataSize largest, @DefaultValue("100") int waiting) {
}
