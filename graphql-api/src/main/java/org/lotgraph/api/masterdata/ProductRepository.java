package org.lotgraph.api.masterdata;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface ProductRepository extends Neo4jRepository<Product, String> {
}
