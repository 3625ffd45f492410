package org.exolot.web.account;

import org.exolot.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The lab's accounts. */
@Controller
class PeopleController {
    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/people")
    String people(Model model) {
        model.addAttribute("persons", people.all());
        return "account/people";
    }
}
