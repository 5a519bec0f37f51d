package org.lotgraph.api.masterdata;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface PlaceRepository extends Neo4jRepository<Place, String> {
}
