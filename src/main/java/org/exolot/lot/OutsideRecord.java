package org.exolot.lot;

import java.util.Optional;
import org.exolot.finding.Sha256;

/** A record of a lot that is kept elsewhere: batch record, environmental monitoring, contract laboratory's report. */
public record OutsideRecord(String kind, String number, String version, Optional<Sha256> sha256) {}
