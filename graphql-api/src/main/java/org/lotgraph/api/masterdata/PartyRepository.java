package org.lotgraph.api.masterdata;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface PartyRepository extends Neo4jRepository<Party, String> {
}
