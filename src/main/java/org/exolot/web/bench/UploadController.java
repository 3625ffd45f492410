package org.exolot.web.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.intake.Intake;
import org.exolot.intake.NewSubmission;
import org.exolot.intake.Receipt;
import org.exolot.lot.Lots;
import org.exolot.lot.MaterialKind;
import org.exolot.lot.Materials;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.result.StatedMaterial;
import org.exolot.result.SubmissionId;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.exolot.vault.Vault;
import org.exolot.web.NotHereException;
import org.exolot.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files handed in: what was read, what is open, and the answers to it. */
@Controller
class UploadController {
    private static final int LISTED = 100;
    private static final int EMPTY_LINES = 3;
    private static final String CHANNEL = "page";

    private final Intake intake;
    private final Submissions submissions;
    private final Vault vault;
    private final Lots lots;
    private final Materials materials;
    private final People people;
    private final UploadViews views;

    UploadController(
            Intake intake,
            Submissions submissions,
            Vault vault,
            Lots lots,
            Materials materials,
            People people,
            UploadViews views) {
        this.intake = intake;
        this.submissions = submissions;
        this.vault = vault;
        this.lots = lots;
        this.materials = materials;
        this.people = people;
        this.views = views;
    }

    @GetMapping("/uploads")
    String uploads(Model model) {
        model.addAttribute("submissions", submissions.newest(LISTED));
        return "bench/uploads";
    }

    @GetMapping("/uploads/new")
    String blank(@RequestParam(defaultValue = "") String lot, Model model) {
        form(model, lot, "", "");
        return "bench/upload-new";
    }

    @PostMapping("/uploads/new")
    String submit(
            SignedIn person,
            @RequestParam(name = "files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next)
            throws IOException {
        List<NewSubmission.File> chosen = files.stream()
                .filter(file -> !nameOf(file).isEmpty())
                .map(file -> new NewSubmission.File(nameOf(file), file::getInputStream))
                .toList();
        if (chosen.isEmpty()) {
            form(model, lot, reason, "upload.none-chosen");
            return "bench/upload-new";
        }
        if (!lot.isBlank() && lots.byNumber(lot.strip()).isEmpty()) {
            form(model, lot, reason, "upload.lot-unknown");
            return "bench/upload-new";
        }
        return handIn(
                new NewSubmission(
                        person.person(),
                        CHANNEL,
                        action.equals("preview"),
                        said(lot),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        said(reason),
                        materials(request),
                        chosen),
                next);
    }

    @GetMapping("/uploads/{id}")
    String upload(@PathVariable String id, Model model, Locale locale) {
        SubmissionId submission = new SubmissionId(NotHereException.id(id));
        SubmissionRecord record = submissions.find(submission).orElseThrow(NotHereException::new);
        Optional<Receipt> told = model.getAttribute("receipt") instanceof Receipt fresh
                ? Optional.of(fresh)
                : intake.receipt(submission);
        model.addAttribute("record", record);
        materials(model, record.materials());
        model.addAttribute(
                "view", told.map(receipt -> views.of(record, receipt, locale)).orElse(null));
        model.addAttribute(
                "stated",
                model.getAttribute("stated") instanceof String lot
                        ? lot
                        : record.lot().orElse(""));
        return "bench/upload";
    }

    /** The same files again, with what was open answered; also records what was only previewed. */
    @PostMapping("/uploads/{id}/answers")
    String answer(
            @PathVariable String id,
            SignedIn person,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String dilution,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        SubmissionRecord record =
                submissions.find(new SubmissionId(NotHereException.id(id))).orElseThrow(NotHereException::new);
        List<NewSubmission.File> again = record.files().stream()
                .map(kept -> new NewSubmission.File(
                        kept.file().name(), () -> vault.open(kept.file().sha256())))
                .toList();
        return handIn(
                new NewSubmission(
                        person.person(),
                        CHANNEL,
                        action.equals("preview"),
                        said(lot),
                        pairs(request, "name", "sample"),
                        pairs(request, "place", "answer"),
                        factor(dilution),
                        said(reason),
                        materials(request),
                        again),
                next);
    }

    private String handIn(NewSubmission submission, RedirectAttributes next) throws IOException {
        Access.require(people.get(submission.by()), Act.SUBMIT_FILES);
        Receipt receipt = intake.submit(submission);
        next.addFlashAttribute("receipt", receipt);
        next.addFlashAttribute("stated", submission.lot().orElse(""));
        return "redirect:/uploads/" + receipt.submission();
    }

    private void form(Model model, String lot, String reason, String problem) {
        materials(model, List.of());
        model.addAttribute("lot", lot);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        model.addAttribute("lots", lots.all());
    }

    /** The lines in which materials are stated: those stated before, and some empty ones. */
    private void materials(Model model, List<StatedMaterial> before) {
        List<StatedMaterial> rows = new ArrayList<>(before);
        for (int i = 0; i < EMPTY_LINES; i++) {
            rows.add(new StatedMaterial(MaterialKind.KIT, ""));
        }
        model.addAttribute("materialRows", rows);
        model.addAttribute("materialRoles", MaterialKind.values());
        model.addAttribute("materials", materials.all());
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty());
    }

    private static Optional<BigDecimal> factor(String text) {
        return said(text).map(said -> {
            try {
                return new BigDecimal(said.replace(',', '.'));
            } catch (NumberFormatException noNumber) {
                throw new RefusedException(RefusalType.VALUE_UNREADABLE, said, "1000");
            }
        });
    }

    /** The lots of materials that were stated, each with its role; lines left empty say nothing. */
    private static List<StatedMaterial> materials(HttpServletRequest request) {
        List<String> roles = all(request.getParameterValues("materialRole"));
        List<String> lots = all(request.getParameterValues("materialLot"));
        List<StatedMaterial> materials = new ArrayList<>();
        for (int i = 0; i < Math.min(roles.size(), lots.size()); i++) {
            String lot = lots.get(i).strip();
            if (!lot.isEmpty()) {
                String role = roles.get(i);
                materials.add(new StatedMaterial(
                        MaterialKind.read(role)
                                .orElseThrow(() -> new RefusedException(
                                        RefusalType.VALUE_UNREADABLE, role, MaterialKind.KIT.words())),
                        lot));
            }
        }
        return materials;
    }

    private static Map<String, String> pairs(HttpServletRequest request, String keys, String values) {
        List<String> key = all(request.getParameterValues(keys));
        List<String> value = all(request.getParameterValues(values));
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(key.size(), value.size()); i++) {
            if (!value.get(i).isBlank()) {
                pairs.put(key.get(i), value.get(i).strip());
            }
        }
        return pairs;
    }

    private static List<String> all(String @Nullable [] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }
}
