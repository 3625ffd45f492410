package org.exolot.release;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.CanonicalJson;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.Genealogy;
import org.exolot.lot.Holds;
import org.exolot.lot.Lineage;
import org.exolot.lot.Lot;
import org.exolot.lot.LotStates;
import org.exolot.lot.Lots;
import org.exolot.lot.Material;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Signature;
import org.exolot.people.SignatureCheck;
import org.exolot.people.SignedContent;
import org.exolot.people.Signer;
import org.exolot.result.ResultStatus;
import org.exolot.result.RunRecord;
import org.exolot.result.UsedMaterial;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Review by exception and the signed decision on a lot (21 CFR 211.22, 211.165, 211.192). What is decided upon is frozen as canonical JSON;
 * the signature covers its SHA-256.
 */
@Service
public class Release {
    /** The form of a decision's content. */
    static final String SCHEMA = "exolot-disposition/1";

    private static final String SUBJECT = "DISPOSITION";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lots lots;
    private final LotStates states;
    private final Genealogy genealogy;
    private final Holds holds;
    private final Assessments assessments;
    private final QualityEvents events;
    private final InternalLimits internalLimits;
    private final IssueDisposals issueDisposals;
    private final Dispositions dispositions;
    private final Documents documents;
    private final People people;
    private final Ceremony ceremony;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    Release(
            Lots lots,
            LotStates states,
            Genealogy genealogy,
            Holds holds,
            Assessments assessments,
            QualityEvents events,
            InternalLimits internalLimits,
            IssueDisposals issueDisposals,
            Dispositions dispositions,
            Documents documents,
            People people,
            Ceremony ceremony,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.lots = lots;
        this.states = states;
        this.genealogy = genealogy;
        this.holds = holds;
        this.assessments = assessments;
        this.events = events;
        this.internalLimits = internalLimits;
        this.issueDisposals = issueDisposals;
        this.dispositions = dispositions;
        this.documents = documents;
        this.people = people;
        this.ceremony = ceremony;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** All that QA looks at before deciding on the lot of this number; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String lotNumber) {
        return lots.byNumber(lotNumber).flatMap(lot -> assessments.of(lotNumber).map(one -> standing(lot, one)));
    }

    private Standing standing(Lot lot, LotAssessment assessment) {
        var ancestors = genealogy
                .ofLot(lot.id())
                .map(node -> genealogy.ancestors(node.id()))
                .orElseGet(() -> new Lineage(List.of(), List.of()));
        var held = new ArrayList<>(holds.blocking(lot.id()));
        holds.onMaterials(materials(assessment)).stream()
                .filter(hold -> held.stream().noneMatch(one -> one.id().equals(hold.id())))
                .forEach(held::add);
        var ofLot = events.of(lot.id());
        var assessed = internalLimits.of(lot.id());
        var disposals = issueDisposals.of(lot.id());
        var decided = dispositions.of(lot.id());
        Optional<Disposition> last = decided.isEmpty() ? Optional.empty() : Optional.of(decided.getLast());
        return new Standing(
                lot,
                assessment,
                ancestors,
                held,
                ofLot,
                assessed,
                disposals,
                Blockers.of(
                        lot,
                        assessment,
                        ancestors,
                        held,
                        ofLot,
                        assessed,
                        disposals,
                        rules(lot, assessment),
                        clock.instant()),
                hands(assessment),
                Sha256.of(bytes(evidence(assessment, assessed, disposals))),
                last,
                last.map(one -> covers(one, assessment, assessed, disposals)).orElse(false));
    }

    /** What the lot was measured with. */
    private static Set<Material> materials(LotAssessment assessment) {
        return assessment.runs().stream()
                .filter(RunRecord::current)
                .flatMap(run -> run.materials().stream())
                .map(UsedMaterial::material)
                .collect(Collectors.toSet());
    }

    /**
     * Releases a lot.
     *
     * @param seen the hash of the content that the person was shown; the release is refused where it has changed since
     * @throws RefusedException where anything stands in the way, or the person had a hand in the lot
     */
    @Transactional
    public Disposition release(String lotNumber, Signer signer, Sha256 seen) {
        Access.require(people.get(signer.person()), Act.DISPOSE_LOT);
        Standing standing = require(lotNumber);
        if (!standing.blockers().isEmpty()) {
            Blocker first = standing.blockers().getFirst();
            throw new RefusedException(
                    RefusalType.RELEASE_BLOCKED,
                    lotNumber,
                    String.valueOf(standing.blockers().size()),
                    first.type().name() + " " + first.subject() + ": " + first.detail());
        }
        if (standing.hands().contains(signer.person())) {
            throw new RefusedException(
                    RefusalType.NOT_INDEPENDENT, people.get(signer.person()).username(), lotNumber);
        }
        if (!standing.content().equals(seen)) {
            throw new RefusedException(RefusalType.CHANGED_SINCE_SEEN, lotNumber);
        }
        return decide(standing, Decision.RELEASED, "I release this lot", "released", signer);
    }

    /** Rejects a lot for a reason. */
    @Transactional
    public Disposition reject(String lotNumber, Signer signer, String reason) {
        Access.require(people.get(signer.person()), Act.DISPOSE_LOT);
        requireReason(reason);
        return decide(require(lotNumber), Decision.REJECTED, "I reject this lot", reason, signer);
    }

    /** Recalls a lot that was released, for a reason. */
    @Transactional
    public Disposition recall(String lotNumber, Signer signer, String reason) {
        Access.require(people.get(signer.person()), Act.DISPOSE_LOT);
        requireReason(reason);
        return decide(require(lotNumber), Decision.RECALLED, "I recall this lot", reason, signer);
    }

    /** The documents that the lot was made, measured and judged by. */
    private List<ControlledDocument> rules(Lot lot, LotAssessment assessment) {
        Set<DocumentId> ids = new LinkedHashSet<>();
        ids.add(lot.product());
        lots.bindings(lot.id()).values().forEach(binding -> ids.add(binding.document()));
        assessment.results().stream()
                .filter(line -> line.result().status() == ResultStatus.CURRENT)
                .forEach(line -> ids.add(line.result().method()));
        return ids.stream().map(documents::get).toList();
    }

    private Standing require(String lotNumber) {
        return standing(lotNumber).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", lotNumber));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
    }

    private Disposition decide(Standing standing, Decision decision, String meaning, String reason, Signer signer) {
        DispositionId id = new DispositionId(ids.next());
        byte[] content = bytes(
                content(decision, reason, evidence(standing.assessment(), standing.assessed(), standing.disposals())));
        Sha256 hash = Sha256.of(content);
        Signature signature =
                ceremony.sign(signer, Act.DISPOSE_LOT, meaning, new SignedContent(SUBJECT, id.value(), hash));
        Disposition disposition = new Disposition(
                id,
                standing.lot().id(),
                standing.last().map(Disposition::seq).orElse(0) + 1,
                decision,
                new String(content, StandardCharsets.UTF_8),
                hash,
                signature,
                signature.signedAt());
        recorder.record(Entry.by(Author.person(signer.person().value()), ReleaseEntry.LOT_DISPOSED)
                .because(reason)
                .with(Dispositions.row(disposition)));
        states.append(signer.person(), standing.lot().id(), decision.state(), reason, Optional.of(signature.id()));
        return disposition;
    }

    /** Whether the decision's signature was given for its record, and nothing that it rested on has changed since. */
    private boolean covers(
            Disposition decision,
            LotAssessment assessment,
            List<InternalLimitAssessment> assessed,
            List<IssueDisposal> disposals) {
        boolean intact =
                Sha256.of(decision.content().getBytes(StandardCharsets.UTF_8)).equals(decision.contentHash())
                        && SignatureCheck.covers(
                                decision.signature(),
                                new SignedContent(SUBJECT, decision.id().value(), decision.contentHash()));
        Map<?, ?> content = JSON.readValue(decision.content(), Map.class);
        return intact
                && CanonicalJson.text(content.get("evidence"))
                        .equals(CanonicalJson.text(evidence(assessment, assessed, disposals)));
    }

    private Map<String, Object> evidence(
            LotAssessment assessment, List<InternalLimitAssessment> assessed, List<IssueDisposal> disposals) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("assessment", new String(assessments.canonical(assessment), StandardCharsets.UTF_8));
        evidence.put(
                "internalLimits",
                assessed.stream()
                        .map(one -> Map.of(
                                "criterion", one.criterion(),
                                "result", one.result().toString(),
                                "text", one.text(),
                                "by", one.assessedBy().toString()))
                        .toList());
        if (!disposals.isEmpty()) {
            evidence.put("issueDisposals", disposed(disposals));
        }
        return evidence;
    }

    private static List<Map<String, String>> disposed(List<IssueDisposal> disposals) {
        return disposals.stream()
                .map(one -> Map.of(
                        "type", one.type().name(),
                        "subject", one.subject(),
                        "detail", one.detail(),
                        "text", one.text(),
                        "by", one.disposedBy().toString()))
                .toList();
    }

    private static Map<String, Object> content(Decision decision, String reason, Map<String, Object> evidence) {
        return Map.of("schema", SCHEMA, "decision", decision.name(), "reason", reason, "evidence", evidence);
    }

    private static byte[] bytes(Map<String, Object> document) {
        return CanonicalJson.bytes(document);
    }

    private static Set<PersonId> hands(LotAssessment assessment) {
        Set<PersonId> hands = new HashSet<>();
        for (var line : assessment.results()) {
            hands.addAll(line.result().measuredBy());
            hands.add(line.result().formedBy());
            line.result().reviews().forEach(review -> hands.add(review.by()));
        }
        assessment.runs().forEach(run -> hands.add(run.submittedBy()));
        return hands;
    }
}
