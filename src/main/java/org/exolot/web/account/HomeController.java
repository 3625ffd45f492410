package org.exolot.web.account;

import org.exolot.people.Act;
import org.exolot.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads each person to the first page that is theirs. */
@Controller
class HomeController {
    @GetMapping("/")
    String home(SignedIn person) {
        if (person.mustChangePassword()) {
            return "redirect:/password";
        }
        if (person.may(Act.SEE_RECORDS)) {
            return "redirect:/work";
        }
        return person.may(Act.SEE_ACCOUNTS) ? "redirect:/people" : "redirect:/verify";
    }
}
