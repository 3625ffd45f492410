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
import java.util.stream.Collectors;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.certificate.CertificateContent.Ancestor;
import org.exolot.certificate.CertificateContent.DistributionPart;
import org.exolot.certificate.CertificateContent.LotPart;
import org.exolot.certificate.CertificateContent.ResultGroup;
import org.exolot.certificate.CertificateContent.ResultRow;
import org.exolot.certificate.CertificateContent.SignaturePart;
import org.exolot.certificate.CertificateContent.SpecificationPart;
import org.exolot.criterion.Verdict;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LineageNode;
import org.exolot.lot.Lot;
import org.exolot.people.Signature;
import org.exolot.plot.PlotStyle;
import org.exolot.plot.SizeDistributionPlot;
import org.exolot.release.Disposition;
import org.exolot.release.Standing;
import org.exolot.result.Results;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.Documents;
import org.exolot.statistics.Interval;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a certificate's content together from how a lot stands. */
@Component
class CertificateWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    /** The window of the starter specification's size criterion, shaded in the plot (nm). */
    private static final Interval WINDOW = new Interval(50, 400);

    private static final String SIZE_GROUP = "Size";

    private final Documents documents;
    private final Results results;
    private final ProductFacts products;
    private final URI publicAddress;

    CertificateWriter(
            Documents documents,
            Results results,
            ProductFacts products,
            @Value("${exolot.public-address:http://localhost:8080}") URI publicAddress) {
        this.documents = documents;
        this.results = results;
        this.products = products;
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
    record Issue(CertificateNumber number, int version, Optional<String> replaces, Instant at) {}

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
                language.getLanguage(),
                products.maker(),
                products.of(lot, standing.ancestors()),
                lot(lot, disposition, labels),
                genealogy(standing, labels),
                new SpecificationPart(specification.id(), specification.version(), document.title()),
                groups(standing, language, labels),
                distributions(standing, language, labels),
                conclusion(standing, labels),
                labels.get("text.decisionRule"),
                products.notes(lot, labels),
                signature.map(one -> signature(one, labels)),
                issue.map(one -> at(one.at(), lot.siteZone())),
                issue.map(one -> CertificateFile.checkAddress(publicAddress, one.number(), lot.number())
                        .toString()));
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

    private static List<Ancestor> genealogy(Standing standing, CertificateLabels labels) {
        List<LineageNode> nodes = standing.ancestors().nodes().stream()
                .filter(node -> node.kind() != LineageKind.LOT)
                .sorted(Comparator.comparing(LineageNode::kind).thenComparing(LineageNode::code))
                .toList();
        List<Ancestor> ancestors = new ArrayList<>();
        for (LineageNode node : nodes) {
            String quantity = standing.ancestors().edges().stream()
                    .filter(edge -> edge.from().equals(node.id()))
                    .map(edge -> edge.quantity() + " " + edge.unit())
                    .collect(Collectors.joining("; "));
            String particulars = node.particulars().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
            ancestors.add(new Ancestor(labels.get("lineage." + node.kind()), node.code(), particulars, quantity));
        }
        return ancestors;
    }

    private static List<ResultGroup> groups(Standing standing, Locale language, CertificateLabels labels) {
        AssessmentWording words = AssessmentWording.in(language);
        Map<String, List<ResultRow>> groups = new LinkedHashMap<>();
        for (CriterionVerdict verdict : standing.assessment().verdicts()) {
            groups.computeIfAbsent(verdict.group(), group -> new ArrayList<>()).add(row(verdict, words, labels));
        }
        return groups.entrySet().stream()
                .map(group -> new ResultGroup(labels.group(group.getKey()), group.getValue()))
                .toList();
    }

    private static ResultRow row(CriterionVerdict verdict, AssessmentWording words, CertificateLabels labels) {
        String result = verdict.printed().isEmpty() ? "–" : verdict.printed();
        Optional<String> qualifier = verdict.due()
                ? qualifier(verdict, labels)
                : Optional.of(verdict.lastTested()
                        .map(last -> labels.say(
                                "text.lastTested", last.lot(), last.on().toString(), words.word(last.outcome())))
                        .orElse(labels.get("text.neverTested")));
        return new ResultRow(
                verdict.criterion(),
                verdict.attribute(),
                verdict.method(),
                result,
                verdict.unit(),
                verdict.limit(),
                verdict.outcome().name(),
                words.word(verdict.outcome()),
                qualifier);
    }

    private static Optional<String> qualifier(CriterionVerdict verdict, CertificateLabels labels) {
        return switch (verdict.outcome()) {
            case PASS -> verdict.needsAssessment() ? Optional.of(labels.get("text.internalLimit")) : Optional.empty();
            case NOT_JUDGED -> Optional.empty();
            default -> Optional.of(verdict.why());
        };
    }

    private List<DistributionPart> distributions(Standing standing, Locale language, CertificateLabels labels) {
        return standing.assessment().verdicts().stream()
                .filter(verdict -> verdict.group().equals(SIZE_GROUP))
                .flatMap(verdict -> verdict.results().stream().map(result -> Map.entry(verdict, result)))
                .map(one -> results.distribution(one.getValue())
                        .map(merged -> SizeDistributionPlot.of(
                                new SizeDistributionPlot.Content(List.of(), merged, Optional.of(WINDOW)),
                                PlotStyle.paper(language)))
                        .map(plot -> new DistributionPart(
                                labels.say("text.distribution", one.getKey().method()),
                                plot.alternative(),
                                plot.svg())))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static String conclusion(Standing standing, CertificateLabels labels) {
        var specification = specification(standing);
        boolean complies = standing.assessment().verdicts().stream()
                .filter(CriterionVerdict::due)
                .allMatch(verdict -> verdict.outcome() == Verdict.PASS || verdict.outcome() == Verdict.NOT_JUDGED);
        return labels.say(
                complies ? "text.complies" : "text.open", specification.id(), String.valueOf(specification.version()));
    }

    private static SignaturePart signature(Signature signature, CertificateLabels labels) {
        return new SignaturePart(
                signature.fullName(),
                signature.username(),
                labels.get("role." + signature.role()),
                signature.meaning(),
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
