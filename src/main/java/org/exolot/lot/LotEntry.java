package org.exolot.lot;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum LotEntry implements EntryKind {
    LOT_MADE,
    LOT_BOUND,
    LOT_STATE_CHANGED,
    LINEAGE_RECORDED,
    MATERIAL_RECORDED,
    EQUIPMENT_RECORDED,
    CALIBRATED,
    HOLD_PLACED,
    HOLD_LIFTED
}
