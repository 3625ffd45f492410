package org.exolot.lot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.exolot.criterion.LabelClaim;
import org.exolot.specification.DocumentId;

/**
 * A lot to be recorded.
 *
 * @param product the version of the product by which it was made
 * @param bindings one version of each specification that it is judged by, at most one of a kind
 * @param containers the final containers and bulk containers, in the order of filling
 */
public record NewLot(
        String number,
        DocumentId product,
        LocalDate madeOn,
        LocalDate expiresOn,
        ZoneId siteZone,
        LabelClaim claim,
        int containersFilled,
        List<DocumentId> bindings,
        List<NewContainer> containers,
        List<OutsideRecord> outsideRecords) {
    public NewLot {
        bindings = List.copyOf(bindings);
        containers = List.copyOf(containers);
        outsideRecords = List.copyOf(outsideRecords);
    }

    /** A container of it; the volume is canonical text. */
    public record NewContainer(String code, String kind, String fillVolume, String fillUnit) {}
}
