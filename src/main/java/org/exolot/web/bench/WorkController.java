package org.exolot.web.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exolot.people.Act;
import org.exolot.web.SignedIn;
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
    String work(@RequestParam(defaultValue = "1") int page, SignedIn person, Model model) {
        Work.Waiting waiting = work.waiting(page);
        boolean reviews = person.may(Act.REVIEW_RESULT);
        Map<Boolean, List<Work.ToReview>> toReview = waiting.toReview().stream()
                .collect(Collectors.partitioningBy(
                        one -> reviews && !one.measuredBy().contains(person.person())));
        model.addAttribute("waiting", waiting);
        model.addAttribute("mine", toReview.get(true));
        model.addAttribute("others", toReview.get(false));
        return "bench/work";
    }
}
