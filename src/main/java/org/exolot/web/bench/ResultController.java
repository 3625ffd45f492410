package org.exolot.web.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Wording;
import org.exolot.ledger.Author;
import org.exolot.lot.DecidedLot;
import org.exolot.lot.LotStates;
import org.exolot.lot.Lots;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.AnswerId;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultWork;
import org.exolot.result.Results;
import org.exolot.result.ReviewDecision;
import org.exolot.result.RunRecord;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.exolot.sample.Sample;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.specification.MethodVersion;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.Vault;
import org.exolot.web.NotHereException;
import org.exolot.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A result: its way back to the instrument, its review by a second person, and entries by hand. */
@Controller
class ResultController {
    private static final String CONTROL = "control:";

    private final Results results;
    private final ResultWork work;
    private final Samples samples;
    private final TestOrders orders;
    private final Lots lots;
    private final LotStates states;
    private final Assessments assessments;
    private final Methods methods;
    private final People people;
    private final Vault vault;
    private final ObjectRegister register;
    private final Submissions submissions;
    private final Terms terms;

    ResultController(
            Results results,
            ResultWork work,
            Samples samples,
            TestOrders orders,
            Lots lots,
            LotStates states,
            Assessments assessments,
            Methods methods,
            People people,
            Vault vault,
            ObjectRegister register,
            Submissions submissions,
            Terms terms) {
        this.results = results;
        this.work = work;
        this.samples = samples;
        this.orders = orders;
        this.lots = lots;
        this.states = states;
        this.assessments = assessments;
        this.methods = methods;
        this.people = people;
        this.vault = vault;
        this.register = register;
        this.submissions = submissions;
        this.terms = terms;
    }

    @GetMapping("/results/{id}")
    String result(@PathVariable String id, SignedIn person, Model model, Locale locale) {
        ResultRecord result = require(id);
        Sample sample = samples.get(result.sample());
        Optional<LotAssessment> assessment = sample.lot().map(lots::get).flatMap(lot -> assessments.of(lot.number()));
        model.addAttribute("result", result);
        model.addAttribute("sample", sample);
        model.addAttribute("lot", assessment.map(LotAssessment::lot).orElse(""));
        model.addAttribute("order", orders.get(result.order()));
        model.addAttribute("method", Methods.of(methods.all(), result.method()));
        model.addAttribute(
                "runs",
                assessment
                        .map(one -> one.runs().stream()
                                .filter(run -> result.individuals().stream()
                                        .anyMatch(individual -> individual.run().equals(run.id())))
                                .map(LotViews::run)
                                .toList())
                        .orElse(List.of()));
        model.addAttribute(
                "judged",
                assessment
                        .map(one -> one.verdicts().stream()
                                .filter(verdict -> verdict.results().contains(result.id()))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("sources", result.from().stream().map(SourceLine::of).toList());
        model.addAttribute("answers", answers(result, assessment));
        decided(model, sample, decided -> decided.at().isBefore(result.formedAt()), locale);
        model.addAttribute("mine", result.measuredBy().contains(person.person()));
        return "bench/result";
    }

    /** Tells of a lot that was decided upon: a result of it is recorded, and no signature covers it. */
    private void decided(Model model, Sample sample, Predicate<DecidedLot> when, Locale locale) {
        Wording wording = Wording.in(locale);
        model.addAttribute(
                "decided",
                states.decided(sample.lot().stream().toList()).stream()
                        .filter(when)
                        .toList());
        model.addAttribute("decidedSentence", wording.sentence(FindingType.LOT_DECIDED));
        model.addAttribute("decidedRemedy", wording.remedy(FindingType.LOT_DECIDED));
    }

    /** What a person stated about the files that the result rests on. */
    private List<SubmissionRecord.AnswerRecord> answers(ResultRecord result, Optional<LotAssessment> assessment) {
        return assessment.stream()
                .flatMap(one -> one.runs().stream())
                .map(RunRecord::submission)
                .distinct()
                .flatMap(submission -> submissions.find(submission).stream())
                .flatMap(submission -> submission.answers().stream())
                .filter(answer -> result.unconfirmed().contains(answer.id()))
                .toList();
    }

    @PostMapping("/results/{id}/review")
    String review(
            @PathVariable String id,
            SignedIn person,
            @RequestParam ReviewDecision decision,
            @RequestParam(defaultValue = "") String comment) {
        Access.require(people.get(person.person()), Act.REVIEW_RESULT);
        if (decision == ReviewDecision.RETURNED && comment.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        work.review(person.person(), require(id).id(), decision, comment.strip());
        return "redirect:/results/" + id;
    }

    @PostMapping("/answers/{id}/confirm")
    String confirm(@PathVariable String id, SignedIn person, @RequestParam String result) {
        Access.require(people.get(person.person()), Act.REVIEW_RESULT);
        work.confirm(person.person(), new AnswerId(NotHereException.id(id)));
        return "redirect:/results/" + NotHereException.id(result);
    }

    @GetMapping("/results/new")
    String blank(@RequestParam String order, Model model, Locale locale) {
        form(model, order, Map.of(), Optional.empty(), locale);
        return "bench/result-new";
    }

    @PostMapping("/results/new")
    String enter(
            SignedIn person,
            @RequestParam String order,
            @RequestParam String attribute,
            @RequestParam String value,
            @RequestParam(defaultValue = "") String detail,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultipartFile report,
            @RequestParam Map<String, String> all,
            Model model,
            Locale locale)
            throws IOException {
        Access.require(people.get(person.person()), Act.ENTER_RESULT);
        TestOrder ordered = orders.byNumber(order).orElseThrow(NotHereException::new);
        try {
            Unit unit = determined(ordered, attribute).unit();
            Value read = EnteredValue.read(value, unit, locale);
            if (report.isEmpty()) {
                throw new RefusedException(RefusalType.REPORT_MISSING);
            }
            ResultId entered = work.enter(
                    person.person(),
                    new EnteredResult(
                            ordered.id(),
                            attribute,
                            read,
                            unit,
                            kept(report, person),
                            said(reason),
                            OptionalInt.empty(),
                            said(detail),
                            controls(all)));
            return "redirect:/results/" + entered;
        } catch (RefusedException refused) {
            form(model, order, all, Optional.of(refused), locale);
            return "bench/result-new";
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty());
    }

    /** What is stated of the run's controls: each field bears the control's name behind {@value #CONTROL}. */
    private static Map<String, String> controls(Map<String, String> all) {
        Map<String, String> controls = new LinkedHashMap<>();
        all.forEach((name, stated) -> {
            if (name.startsWith(CONTROL) && !stated.isBlank()) {
                controls.put(name.substring(CONTROL.length()), stated.strip());
            }
        });
        return controls;
    }

    private FileId kept(MultipartFile report, SignedIn person) throws IOException {
        try (var bytes = report.getInputStream()) {
            var object = vault.keep(bytes);
            register.register(object, Author.person(person.person().value()));
            return new FileId(Optional.ofNullable(report.getOriginalFilename()).orElse("report"), object.sha256());
        }
    }

    private MethodVersion.Yield determined(TestOrder order, String attribute) {
        return Methods.of(methods.all(), order.method()).yields().stream()
                .filter(one -> one.attribute().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "attribute", attribute));
    }

    private void form(
            Model model,
            String orderNumber,
            Map<String, String> typed,
            Optional<RefusedException> refused,
            Locale locale) {
        TestOrder order = orders.byNumber(orderNumber).orElseThrow(NotHereException::new);
        Sample sample = samples.get(order.sample());
        model.addAttribute("order", order);
        model.addAttribute("sample", sample);
        decided(model, sample, decided -> true, locale);
        model.addAttribute(
                "lot", sample.lot().map(lots::get).map(lot -> lot.number()).orElse(""));
        Methods.Known method = Methods.of(methods.all(), order.method());
        model.addAttribute("method", method);
        model.addAttribute(
                "terms", sample.lot().map(lot -> terms.of(lot, method)).orElse(List.of()));
        model.addAttribute("typed", typed);
        RefusalWording wording = RefusalWording.in(locale);
        model.addAttribute("sentence", refused.map(wording::sentence).orElse(""));
        model.addAttribute("remedy", refused.map(wording::remedy).orElse(""));
    }

    private ResultRecord require(String id) {
        return results.find(new ResultId(NotHereException.id(id))).orElseThrow(NotHereException::new);
    }
}
