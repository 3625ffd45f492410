package org.exolot.distribution;

import java.time.Instant;
import java.util.List;
import org.exolot.people.PersonId;

/**
 * What was sent to a clinic at one time (21 CFR 211.196).
 *
 * @param number unique, for people
 * @param vials the codes of the containers sent
 */
public record Shipment(String number, Clinic clinic, List<String> vials, PersonId shippedBy, Instant shippedAt) {
    public Shipment {
        vials = List.copyOf(vials);
    }
}
