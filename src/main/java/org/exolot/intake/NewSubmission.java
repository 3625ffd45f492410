package org.exolot.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.people.PersonId;
import org.exolot.result.StatedMaterial;

/**
 * Files that a person hands in together, with what the person says about them.
 *
 * @param by who
 * @param channel by which way: {@code command}, {@code page}, {@code folder}, {@code demo}
 * @param preview whether only to look: the attempt is recorded, no run is
 * @param lot the lot that each file's one unknown sample belongs to
 * @param samples which sample a name in a file stands for, by that name: a sample's code, {@code LOT}, {@code LOT/STAGE}, or {@code -} for one that is not ours
 * @param answers to open questions, by {@code FILE#PLACE}
 * @param dilution a factor for every capture whose dilution is not recorded
 * @param reason why a run already known is corrected
 * @param materials used in the runs
 * @param files in the order handed in, at least one
 */
public record NewSubmission(
        PersonId by,
        String channel,
        boolean preview,
        Optional<String> lot,
        Map<String, String> samples,
        Map<String, String> answers,
        Optional<BigDecimal> dilution,
        Optional<String> reason,
        List<StatedMaterial> materials,
        List<File> files) {
    public NewSubmission {
        samples = new LinkedHashMap<>(samples);
        answers = new LinkedHashMap<>(answers);
        materials = List.copyOf(materials);
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has at least one file");
        }
    }

    /**
     * One file.
     *
     * @param name as the person's system gave it; a folder before it is cut off
     * @param bytes its content
     */
    public record File(String name, Content bytes) {
        /** A file on this machine. */
        public static File of(Path path) {
            return new File(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
        }
    }

    /** Bytes that can be opened once. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
