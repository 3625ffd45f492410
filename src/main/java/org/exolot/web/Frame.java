package org.exolot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What stands around every page: who is signed in, and the places that they may go to. */
@ControllerAdvice
class Frame {
    /** A place of the rail. */
    enum Place {
        WORK("/work", Act.SEE_RECORDS),
        LOTS("/lots", Act.SEE_RECORDS),
        UPLOADS("/uploads", Act.SEE_RECORDS),
        SPECIFICATIONS("/specifications", Act.SEE_RECORDS),
        LEDGER("/ledger", Act.SEE_LEDGER),
        PEOPLE("/people", Act.SEE_ACCOUNTS);

        private final String path;
        private final Act act;

        Place(String path, Act act) {
            this.path = path;
            this.act = act;
        }

        public String path() {
            return path;
        }

        /** Whether the page at this address belongs to the place. */
        public boolean holds(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }

        /** The name of the place in the message catalogue. */
        public String key() {
            return "place." + name();
        }
    }

    private final People people;
    private final MessageSource messages;
    private final ZoneId zone;

    /** @param zone of the laboratory: the setting {@code exolot.zone}, else UTC */
    Frame(People people, MessageSource messages, @Value("${exolot.zone:UTC}") ZoneId zone) {
        this.zone = zone;
        this.people = people;
        this.messages = messages;
    }

    @ModelAttribute("show")
    Show show(Locale locale) {
        return new Show(locale, zone, people, messages);
    }

    @ModelAttribute("signedIn")
    @Nullable
    SignedIn signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person ? person : null;
    }

    @ModelAttribute("places")
    List<Place> places() {
        SignedIn person = signedIn();
        return person == null
                ? List.of()
                : Arrays.stream(Place.values())
                        .filter(place -> person.may(place.act))
                        .toList();
    }

    /** The same around a page that tells what went wrong, which gets it from nobody else. */
    void surround(ModelAndView page, HttpServletRequest request, Locale locale) {
        page.addObject("show", show(locale));
        page.addObject("signedIn", signedIn());
        page.addObject("places", places());
        page.addObject("here", here(request));
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
