package org.exolot.web.quality;

import org.exolot.ledger.Checkpoints;
import org.exolot.ledger.LedgerVerification;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: its newest checkpoint, and a verification of all that is recorded. */
@Controller
class LedgerController {
    private final LedgerVerification verification;
    private final Checkpoints checkpoints;

    LedgerController(LedgerVerification verification, Checkpoints checkpoints) {
        this.verification = verification;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/ledger")
    String ledger(@RequestParam(defaultValue = "false") boolean verify, Model model) {
        model.addAttribute("checkpoint", checkpoints.newest().orElse(null));
        model.addAttribute("report", verify ? verification.verify() : null);
        return "quality/ledger";
    }
}
