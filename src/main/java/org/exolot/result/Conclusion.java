package org.exolot.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.Determination;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Account;
import org.exolot.instrument.Export;
import org.exolot.lot.EquipmentId;
import org.exolot.lot.LotId;
import org.exolot.lot.MaterialId;
import org.exolot.lot.MaterialKind;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;

/**
 * All that is recorded of a submission once it is evaluated: written together or not at all.
 *
 * @param rules the id of the rules that it was evaluated by
 * @param files in the order handed in
 * @param findings about the submission as a whole
 * @param results formed because an order's plan is complete now
 */
public record Conclusion(
        SubmissionId submission,
        PersonId by,
        FileOutcome outcome,
        String rules,
        List<OfFile> files,
        List<Finding> findings,
        List<OfResult> results) {
    public Conclusion {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        results = List.copyOf(results);
    }

    /** The same, as far as a preview or a refusal is recorded. */
    public Conclusion withoutResults() {
        return new Conclusion(submission, by, outcome, rules, files, findings, List.of());
    }

    /**
     * One file.
     *
     * @param size in bytes
     * @param export what it says; empty where no format fits
     * @param stated what the person said about it, as canonical JSON
     * @param runs the runs recorded from it; none unless its outcome is {@link FileOutcome#RECORDED}
     * @param links materials that are now stated for runs recorded before
     */
    public record OfFile(
            FileId file,
            long size,
            FileOutcome outcome,
            Optional<Export> export,
            byte[] stated,
            Account account,
            List<Finding> findings,
            List<OfName> names,
            List<OfRun> runs,
            List<OfLink> links) {
        public OfFile {
            findings = List.copyOf(findings);
            names = List.copyOf(names);
            runs = List.copyOf(runs);
            links = List.copyOf(links);
        }
    }

    /**
     * What a name in a file means.
     *
     * @param lot the lot, where one is known
     * @param sample the sample, where one is known
     * @param basis how it came: {@code CODE} the name is the sample's code, {@code LOT} the one unknown name under the stated lot, {@code MAP} stated,
     *     {@code MATERIAL} the name of a standard, control or reference lot, {@code NOT_OURS} stated to be none of the lab's samples
     */
    public record OfName(String nameInFile, Optional<LotId> lot, Optional<SampleId> sample, String basis) {}

    /**
     * One run.
     *
     * @param revision from 1
     * @param supersedes the revision that it takes the place of
     * @param method the method version whose rules judged it, where the lab has one
     * @param equipment the instrument, where the lab's register has it
     * @param measuredAt when it began, where that is certain
     * @param contentHash see {@link ContentHash}
     * @param preparations the places in orders' plans that it fills
     * @param voids the orders that it would have filled, were it not INVALID
     * @param materials used in it
     */
    public record OfRun(
            RunId id,
            RunEvaluation evaluation,
            int revision,
            Optional<RunId> supersedes,
            Optional<DocumentId> method,
            Optional<EquipmentId> equipment,
            Optional<Instant> measuredAt,
            Sha256 contentHash,
            List<OfPreparation> preparations,
            List<OfDetermination> determinations,
            List<OfVoid> voids,
            List<OfMaterial> materials) {
        public OfRun {
            materials = List.copyOf(materials);
            voids = List.copyOf(voids);
            preparations = List.copyOf(preparations);
            determinations = List.copyOf(determinations);
        }
    }

    /** A material used in a run, and what as. */
    public record OfMaterial(MaterialId material, MaterialKind role) {}

    /** A material used in a run that was recorded before. */
    public record OfLink(RunId run, OfMaterial material) {}

    /**
     * A place in an order's plan.
     *
     * @param round from 1; a further one where the preparations of the last differ too much
     * @param ordinal from 1
     * @param revision from 1; greater where it takes the place of a corrected run's
     * @param beyondPlan whether the plan was complete without it: it enters no value
     */
    public record OfPreparation(
            PreparationId id,
            TestOrderId order,
            int round,
            int ordinal,
            int revision,
            boolean beyondPlan,
            String nameInFile) {}

    /** An order that an INVALID run would have filled. */
    public record OfVoid(TestOrderId order, String nameInFile) {}

    /** A value with what it is of. */
    public record OfDetermination(
            DeterminationId id,
            Determination determination,
            Optional<PreparationId> preparation,
            Optional<SampleId> sample) {}

    /**
     * A reportable value.
     *
     * @param replicate 0, or the preparation's ordinal where each stands by itself
     * @param parts the determinations that it is formed from
     */
    public record OfResult(
            ResultId id,
            TestOrderId order,
            SampleId sample,
            DocumentId method,
            String attribute,
            int replicate,
            int revision,
            Optional<ResultId> supersedes,
            Value value,
            Unit unit,
            Optional<String> uncertainty,
            Optional<String> reason,
            List<Part> parts) {
        public OfResult {
            parts = List.copyOf(parts);
        }
    }

    /** A determination that a result is formed from, with its places. */
    public record Part(DeterminationId determination, List<Determination.Origin> from) {
        public Part {
            from = List.copyOf(from);
        }
    }
}
