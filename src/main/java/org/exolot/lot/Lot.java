package org.exolot.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.exolot.criterion.LabelClaim;
import org.exolot.specification.DocumentId;

/**
 * A manufactured lot with its present state.
 *
 * @param number as on the label; unique, never reused
 * @param product the version of the product by which the lot was made
 * @param expiresOn the last day of use
 * @param siteZone the zone of the manufacturing site
 * @param containersFilled how many final containers were filled
 */
public record Lot(
        LotId id,
        String number,
        DocumentId product,
        LocalDate madeOn,
        LocalDate expiresOn,
        ZoneId siteZone,
        LabelClaim claim,
        int containersFilled,
        LotState state) {

    /** The end of the last day of use: 24:00 in the site's zone. */
    public Instant expiresAt() {
        return expiresOn.plusDays(1).atStartOfDay(siteZone).toInstant();
    }

    /** Whether the lot is past its last day of use. */
    public boolean expiredAt(Instant time) {
        return !time.isBefore(expiresAt());
    }
}
