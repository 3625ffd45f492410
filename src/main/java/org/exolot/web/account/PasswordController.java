package org.exolot.web.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.people.PasswordRules;
import org.exolot.people.Passwords;
import org.exolot.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password; after a change one signs in anew. */
@Controller
class PasswordController {
    private final Passwords passwords;
    private final PasswordRules rules;

    PasswordController(Passwords passwords, PasswordRules rules) {
        this.passwords = passwords;
        this.rules = rules;
    }

    /** The fewest characters of a password. */
    @ModelAttribute("minLength")
    int minLength() {
        return rules.minLength();
    }

    @GetMapping("/password")
    String password(SignedIn person, Model model) {
        model.addAttribute("must", person.mustChangePassword());
        return "account/password";
    }

    @PostMapping("/password")
    String change(
            SignedIn person,
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model,
            Locale locale,
            HttpServletRequest request)
            throws ServletException {
        model.addAttribute("must", person.mustChangePassword());
        if (!wanted.equals(again)) {
            model.addAttribute("differs", true);
            return "account/password";
        }
        try {
            passwords.change(person.username(), present, wanted);
        } catch (RefusedException refused) {
            RefusalWording wording = RefusalWording.in(locale);
            model.addAttribute("sentence", wording.sentence(refused));
            model.addAttribute("remedy", wording.remedy(refused));
            return "account/password";
        }
        request.logout();
        return "redirect:/sign-in?changed";
    }
}
