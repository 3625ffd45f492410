package org.exolot.lot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * A lot as a file of masters tells it; what it refers to is not looked up yet.
 *
 * @param product code and where given the version
 * @param containersFilled how many final containers; their codes are the lot's number and three digits
 * @param bindings like the product
 * @param steps the genealogy, each before what came from it; the lot comes from the last
 */
record LotMaster(
        String number,
        Reference product,
        LocalDate madeOn,
        LocalDate expiresOn,
        ZoneId siteZone,
        int containersFilled,
        List<Reference> bindings,
        List<Step> steps,
        List<OutsideRecord> outsideRecords) {

    /** A document by code and where given the version. */
    record Reference(String text, String code, Optional<Integer> version, Place place) {}

    /** A step of the genealogy with what it came from and what was used. */
    record Step(
            LineageKind kind,
            String code,
            Optional<Origin> from,
            List<Use> materials,
            Map<String, String> particulars,
            Place place) {}

    /** So much of an earlier step. */
    record Origin(String code, String quantity, String unit) {}

    /** So much of a material. */
    record Use(String name, String lotNumber, String quantity, String unit, Place place) {}
}
