package org.exolot.web.bench;

import java.util.List;
import java.util.Locale;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotStatements;
import org.exolot.web.NotHereException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a lot says beside its verdicts. */
@Controller
class LotSaysController {
    private final LotStatements statements;

    LotSaysController(LotStatements statements) {
        this.statements = statements;
    }

    @GetMapping("/lots/{number}/says")
    String says(@PathVariable String number, Model model, Locale locale) {
        model.addAttribute("statement", statements.of(number).orElseThrow(NotHereException::new));
        model.addAttribute("words", AssessmentWording.in(locale));
        model.addAttribute("percentiles", List.of("D10, nm", "D50, nm", "D90, nm"));
        return "bench/lot-says";
    }
}
