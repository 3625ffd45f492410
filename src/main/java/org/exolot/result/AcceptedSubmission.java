package org.exolot.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.people.PersonId;

/**
 * A submission whose files the vault keeps, with all that the person said about them.
 *
 * @param lot the lot that each file's one unknown sample belongs to
 * @param samples which sample a name in a file stands for, as the person wrote it
 * @param answers answers to questions by {@code FILE#PLACE}
 * @param dilution a factor for every capture whose dilution is not recorded
 * @param reason why a known run is corrected
 * @param materials used in the runs, as the person wrote them
 */
public record AcceptedSubmission(
        SubmissionId id,
        PersonId by,
        Instant receivedAt,
        String channel,
        boolean preview,
        Optional<String> lot,
        Map<String, String> samples,
        Map<String, String> answers,
        Optional<BigDecimal> dilution,
        Optional<String> reason,
        List<StatedMaterial> materials,
        List<KeptFile> files) {
    public AcceptedSubmission {
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        materials = List.copyOf(materials);
        files = List.copyOf(files);
    }

    /**
     * A file that the vault keeps.
     *
     * @param size in bytes
     */
    public record KeptFile(FileId file, long size) {}
}
