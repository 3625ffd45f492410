package org.exolot.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for signing in; Spring Security takes what it sends. */
@Controller
class SignInController {
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(name = "failed", required = false) @Nullable String failed,
            @RequestParam(name = "out", required = false) @Nullable String out,
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        model.addAttribute("changed", changed != null);
        return "account/sign-in";
    }
}
