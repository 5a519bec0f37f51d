package org.lotgraph.datafolder;

import java.io.IOException;
import java.nio.file.Path;

import org.lotgraph.ledger.SpooledGraph;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.BatchImporterFactory;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.internal.batchimport.staging.ExecutionMonitor;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.TransactionIdStore;

/** Makes the files of a new database out of a whole graph, by Neo4j's own bulk importer. */
final class GraphLoad {

    private GraphLoad() {
    }

    /** Makes a database in a Neo4j home that has none. Constraints and indexes are made when it is first started. */
    static void load(SpooledGraph graph, Path home, BulkLoad.Progress progress) throws IOException {
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .set(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(EmbeddedNeo4j.DATABASE);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler();
                Input input = new GraphInput(graph, progress);
                BatchImporter importer = importer(layout, files, config, scheduler)) {
            files.mkdirs(layout.databaseDirectory());
            importer.doImport(input);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static BatchImporter importer(DatabaseLayout layout, DefaultFileSystemAbstraction files, Config config, JobScheduler scheduler) {
        return BatchImporterFactory.withHighestPriority().instantiate(layout, files, PageCacheTracer.NULL, configuration(),
                NullLogService.getInstance(), ExecutionMonitor.INVISIBLE, DefaultAdditionalIds.EMPTY, new EmptyLogTailMetadata(config), config,
                Monitor.NO_MONITOR, scheduler, Collector.STRICT, TransactionLogInitializer.getLogFilesInitializer(), new IndexImporterFactoryImpl(),
                EmptyMemoryTracker.INSTANCE,
                new CursorContextFactory(PageCacheTracer.NULL, new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID)),
                DatabaseCreationOptions.EMPTY_CREATION_OPTIONS);
    }

    private static Configuration configuration() {
        return new Configuration() {
            @Override
            public IndexConfig indexConfig() {
                return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
            }
        };
    }
}
