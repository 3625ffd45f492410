package org.exolot.web.bench;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what waits for whom. */
@Controller
class WorkController {
    private final Work work;

    WorkController(Work work) {
        this.work = work;
    }

    @GetMapping("/work")
    String work(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("waiting", work.waiting(page));
        return "bench/work";
    }
}
