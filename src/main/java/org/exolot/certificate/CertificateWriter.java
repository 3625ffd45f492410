package org.exolot.certificate;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.assessment.LotStatements;
import org.exolot.certificate.CertificateContent.Ancestor;
import org.exolot.certificate.CertificateContent.DosePart;
import org.exolot.certificate.CertificateContent.LotPart;
import org.exolot.certificate.CertificateContent.MethodPart;
import org.exolot.certificate.CertificateContent.ResultGroup;
import org.exolot.certificate.CertificateContent.ResultRow;
import org.exolot.certificate.CertificateContent.SignaturePart;
import org.exolot.certificate.CertificateContent.SpecificationPart;
import org.exolot.criterion.Verdict;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.LineageEdge;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LineageNode;
import org.exolot.lot.LineageNodeId;
import org.exolot.lot.Lot;
import org.exolot.people.Signature;
import org.exolot.release.Disposition;
import org.exolot.release.Standing;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a certificate's content together from how a lot stands. */
@Component
class CertificateWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /** What a reader of the certificate is told of a step; the figures of the process stay in the lab's records. */
    private static final Set<String> TOLD = Set.of(
            "eligible",
            "note",
            "determined-on",
            "bank-status",
            "passage",
            "viability",
            "viability-percent",
            "conditioning-h",
            "specification",
            "method",
            "parameters");

    private final Documents documents;
    private final SizePart sizes;
    private final ProductFacts products;
    private final LotStatements statements;
    private final URI publicAddress;

    CertificateWriter(
            Documents documents,
            SizePart sizes,
            ProductFacts products,
            LotStatements statements,
            @Value("${exolot.public-address:http://localhost:8080}") URI publicAddress) {
        this.documents = documents;
        this.sizes = sizes;
        this.products = products;
        this.statements = statements;
        this.publicAddress = publicAddress;
    }

    /** What a draft says: the lot as it stands, without number, signature and code. */
    CertificateContent draft(Standing standing, Locale language) {
        return content(standing, language, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What an issued certificate says. */
    CertificateContent issued(Standing standing, Locale language, Issue issue) {
        return content(
                standing,
                language,
                Optional.of(issue),
                standing.last(),
                standing.last().map(Disposition::signature));
    }

    /** The particulars of an issue. */
    record Issue(
            CertificateNumber number,
            int version,
            Optional<String> replaces,
            Optional<String> replacedBecause,
            Instant at) {}

    private CertificateContent content(
            Standing standing,
            Locale language,
            Optional<Issue> issue,
            Optional<Disposition> disposition,
            Optional<Signature> signature) {
        CertificateLabels labels = CertificateLabels.in(language);
        Lot lot = standing.lot();
        var specification = specification(standing);
        ControlledDocument document = documents.get(specification.document());
        return new CertificateContent(
                CertificateContent.SCHEMA,
                issue.map(one -> one.number().text()),
                issue.map(Issue::version).orElse(0),
                issue.flatMap(Issue::replaces),
                issue.flatMap(Issue::replacedBecause),
                language.getLanguage(),
                products.maker(labels),
                products.of(lot, standing.ancestors(), labels),
                lot(lot, disposition, labels),
                genealogy(standing, labels, AssessmentWording.in(language)),
                new SpecificationPart(specification.id(), specification.version(), document.title()),
                groups(standing, language, labels),
                methods(standing, labels),
                sizes.distributions(standing.assessment(), language, labels),
                conclusion(standing, labels),
                labels.get("text.decisionRule"),
                products.notes(lot, labels),
                signature.map(one -> signature(one, labels)),
                issue.map(one -> at(one.at(), lot.siteZone())),
                issue.map(one -> CertificateFile.checkAddress(publicAddress, one.number(), lot.number())
                        .toString()),
                issue.map(one -> doses(standing, one.at())).filter(all -> !all.isEmpty()));
    }

    /** No dose leaves the lab for a product that has a legal basis nowhere. */
    private List<DosePart> doses(Standing standing, Instant at) {
        Lot lot = standing.lot();
        List<String> basis = products.legalBasis(lot, at.atZone(lot.siteZone()).toLocalDate());
        return basis.isEmpty()
                ? List.of()
                : statements.doses(standing.assessment()).stream()
                        .map(table -> new DosePart(
                                table.document(),
                                table.contentHash(),
                                table.indication(),
                                table.route(),
                                basis,
                                table.lines()))
                        .toList();
    }

    private static LotPart lot(Lot lot, Optional<Disposition> disposition, CertificateLabels labels) {
        return new LotPart(
                lot.number(),
                lot.containersFilled() + " " + labels.get("text.vials"),
                lot.madeOn().toString(),
                disposition.map(one ->
                        one.decidedAt().atZone(lot.siteZone()).toLocalDate().toString()),
                lot.expiresOn().toString());
    }

    private static List<Ancestor> genealogy(Standing standing, CertificateLabels labels, AssessmentWording words) {
        List<LineageNode> nodes = standing.ancestors().nodes().stream()
                .filter(node -> node.kind() != LineageKind.LOT)
                .sorted(Comparator.comparing(LineageNode::kind).thenComparing(LineageNode::code))
                .toList();
        Map<LineageNodeId, String> codes =
                standing.ancestors().nodes().stream().collect(Collectors.toMap(LineageNode::id, LineageNode::code));
        List<Ancestor> ancestors = new ArrayList<>();
        for (LineageNode node : nodes) {
            String from = standing.ancestors().edges().stream()
                    .filter(edge -> edge.to().equals(node.id()))
                    .map(edge -> codes.get(edge.from()) + amount(edge, labels))
                    .sorted()
                    .collect(Collectors.joining("; "));
            String particulars = node.particulars().entrySet().stream()
                    .filter(entry -> TOLD.contains(entry.getKey()))
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> name(entry.getKey(), labels, words) + ": "
                            + labels.written().term(entry.getValue()))
                    .collect(Collectors.joining("; "));
            ancestors.add(new Ancestor(labels.get("lineage." + node.kind()), node.code(), from, particulars));
        }
        return ancestors;
    }

    private static String name(String particular, CertificateLabels labels, AssessmentWording words) {
        String term = labels.written().term(particular);
        return term.equals(particular) ? words.recorded(particular) : term;
    }

    /** One of a kind, such as one cord of one donor, needs no figure. */
    private static String amount(LineageEdge edge, CertificateLabels labels) {
        return edge.quantity().equals("1") && edge.unit().equals("1")
                ? ""
                : ", " + labels.written().quantity(edge.quantity(), edge.unit());
    }

    private static List<ResultGroup> groups(Standing standing, Locale language, CertificateLabels labels) {
        AssessmentWording words = AssessmentWording.in(language);
        Qualifiers qualifiers = new Qualifiers(standing.assessment(), words, labels);
        Map<String, List<ResultRow>> groups = new LinkedHashMap<>();
        for (CriterionVerdict verdict : standing.assessment().verdicts()) {
            groups.computeIfAbsent(verdict.group(), group -> new ArrayList<>())
                    .add(new ResultRow(
                            verdict.criterion(),
                            verdict.attribute(),
                            verdict.method(),
                            verdict.printed().isEmpty() ? "–" : verdict.printed(),
                            verdict.unit(),
                            verdict.limit(),
                            verdict.outcome().name(),
                            words.word(verdict),
                            qualifiers.of(verdict)));
        }
        return groups.entrySet().stream()
                .map(group -> new ResultGroup(labels.written().term(group.getKey()), group.getValue()))
                .toList();
    }

    /** The method versions by which this lot's current results came about, by code. */
    private List<MethodPart> methods(Standing standing, CertificateLabels labels) {
        return standing.assessment().results().stream()
                .map(LotAssessment.ResultLine::result)
                .filter(result -> result.status() == ResultStatus.CURRENT)
                .map(ResultRecord::method)
                .distinct()
                .map(documents::get)
                .map(document ->
                        method((MethodVersion) MasterReader.content(document), materials(standing, document, labels)))
                .sorted(Comparator.comparing(MethodPart::code).thenComparing(MethodPart::version))
                .toList();
    }

    private static MethodPart method(MethodVersion method, String materials) {
        return new MethodPart(
                method.code(),
                method.version(),
                method.title(),
                method.technique(),
                method.reference(),
                Optional.of(materials).filter(words -> !words.isEmpty()));
    }

    /** What was used in the runs of a method that stand. */
    private static String materials(Standing standing, ControlledDocument method, CertificateLabels labels) {
        return standing.assessment().runs().stream()
                .filter(run -> run.current() && run.method().equals(Optional.of(method.id())))
                .flatMap(run -> run.materials().stream())
                .map(used -> labels.get("material." + used.role()) + " "
                        + used.material().words())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String conclusion(Standing standing, CertificateLabels labels) {
        var specification = specification(standing);
        boolean complies = standing.assessment().verdicts().stream()
                .filter(CriterionVerdict::due)
                .allMatch(verdict -> verdict.outcome() == Verdict.PASS || verdict.outcome() == Verdict.NOT_JUDGED);
        String stands = labels.say(
                complies ? "text.complies" : "text.open", specification.id(), String.valueOf(specification.version()));
        long notReviewed = standing.assessment().notReviewed();
        return notReviewed == 0 ? stands : stands + " " + labels.say("text.notReviewed", String.valueOf(notReviewed));
    }

    private static SignaturePart signature(Signature signature, CertificateLabels labels) {
        return new SignaturePart(
                signature.fullName(),
                signature.username(),
                labels.get("role." + signature.role()),
                labels.written().term(signature.meaning()),
                at(signature.signedAt(), signature.zone()),
                signature.content().hex());
    }

    private static String at(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static LotAssessment.BoundSpecification specification(Standing standing) {
        return standing.assessment()
                .specification()
                .orElseThrow(() -> new RefusedException(
                        RefusalType.NOT_FOUND,
                        "specification of lot",
                        standing.lot().number()));
    }
}
