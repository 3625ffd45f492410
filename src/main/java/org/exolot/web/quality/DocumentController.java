package org.exolot.web.quality;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.ImpactPreview;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.people.Signer;
import org.exolot.specification.Content;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.DocumentId;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.Specification;
import org.exolot.web.NotHereException;
import org.exolot.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Controlled documents with their versions, and their approval by a second person. */
@Controller
class DocumentController {
    private static final JsonMapper READABLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Documents documents;
    private final DocumentApproval approval;
    private final ImpactPreview impacts;
    private final Clock clock;

    DocumentController(Documents documents, DocumentApproval approval, ImpactPreview impacts, Clock clock) {
        this.documents = documents;
        this.approval = approval;
        this.impacts = impacts;
        this.clock = clock;
    }

    @GetMapping("/specifications")
    String documents(Model model) {
        model.addAttribute("documents", documents.all());
        model.addAttribute("now", clock.instant());
        return "quality/documents";
    }

    @GetMapping("/specifications/{id}")
    String document(@PathVariable String id, SignedIn person, Locale locale, Model model) {
        show(require(id), person, locale, model);
        return "quality/document";
    }

    @PostMapping("/specifications/{id}/approve")
    Object approve(@PathVariable String id, SignedIn person, @RequestParam String password, Locale locale) {
        ControlledDocument document = require(id);
        try {
            approval.approve(
                    new Signer(person.person(), password, document.kind().approver()), document.id(), Optional.empty());
            return "redirect:/specifications/" + document.id();
        } catch (RefusedException refused) {
            Model model = new ExtendedModelMap();
            show(document, person, locale, model);
            RefusalWording wording = RefusalWording.in(locale);
            model.addAttribute("sentence", wording.sentence(refused));
            model.addAttribute("remedy", wording.remedy(refused));
            return new ModelAndView("quality/document", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private void show(ControlledDocument document, SignedIn person, Locale locale, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("now", clock.instant());
        Content content = MasterReader.content(document);
        model.addAttribute("lines", content instanceof Specification specification ? specification.lines() : List.of());
        if (content instanceof Specification && document.approval().isEmpty()) {
            model.addAttribute("impact", impacts.of(document.id(), ImpactPreview.RELEASED));
            model.addAttribute("impactWords", AssessmentWording.in(locale));
        }
        model.addAttribute("whole", READABLE.writeValueAsString(READABLE.readTree(document.content())));
        model.addAttribute("mine", document.writtenBy().equals(person.person()));
    }

    private ControlledDocument require(String id) {
        DocumentId wanted = new DocumentId(NotHereException.id(id));
        return documents.all().stream()
                .filter(document -> document.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotHereException::new);
    }
}
