package org.lotgraph.api.masterdata;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface EquipmentRepository extends Neo4jRepository<Equipment, String> {
}
