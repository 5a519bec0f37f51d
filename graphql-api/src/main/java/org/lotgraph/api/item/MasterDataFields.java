package org.lotgraph.api.item;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.masterdata.Equipment;
import org.lotgraph.api.masterdata.Party;
import org.lotgraph.api.masterdata.Place;
import org.lotgraph.item.Lot;
import org.lotgraph.item.Run;
import org.lotgraph.item.Shipment;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** From the keys that items and processes hold to the master data they name. */
@Controller
class MasterDataFields {

    @SchemaMapping
    @Nullable CompletableFuture<Party> owner(Lot lot, DataLoader<String, Party> parties) {
        return load(lot.ownerKey(), parties);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Party> supplier(Lot lot, DataLoader<String, Party> parties) {
        return load(lot.supplierKey(), parties);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Party> sender(Shipment shipment, DataLoader<String, Party> parties) {
        return load(shipment.senderKey(), parties);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Party> receiver(Shipment shipment, DataLoader<String, Party> parties) {
        return load(shipment.receiverKey(), parties);
    }

    @SchemaMapping(typeName = "Process")
    @Nullable CompletableFuture<Place> site(Run run, DataLoader<String, Place> places) {
        return load(run.siteKey(), places);
    }

    @SchemaMapping(typeName = "Process")
    @Nullable CompletableFuture<Equipment> equipment(Run run, DataLoader<String, Equipment> equipment) {
        return load(run.equipmentKey(), equipment);
    }

    static <T> @Nullable CompletableFuture<T> load(@Nullable String key, DataLoader<String, T> loader) {
        return key == null ? null : loader.load(key);
    }
}
