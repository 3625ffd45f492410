package org.exolot.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateNumber;
import org.exolot.lot.Lots;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** One field for whatever stands on a label: lot, sample, order, certificate. One hit leads there at once. */
@Controller
class SearchController {
    private static final Pattern ADDRESS = Pattern.compile("/v/([^/?#]+)");
    private static final int LISTED = 50;

    private final Lots lots;
    private final Samples samples;
    private final TestOrders orders;
    private final CertificateArchive archive;

    SearchController(Lots lots, Samples samples, TestOrders orders, CertificateArchive archive) {
        this.lots = lots;
        this.samples = samples;
        this.orders = orders;
        this.archive = archive;
    }

    /** Something found. */
    record Hit(String kind, String name, String link) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.strip();
        List<Hit> hits = asked.isEmpty() ? List.of() : hits(scanned(asked));
        if (hits.size() == 1) {
            return "redirect:" + hits.getFirst().link();
        }
        model.addAttribute("q", asked);
        model.addAttribute("hits", hits);
        return "bench/search";
    }

    /** A certificate's number out of the address that its code holds, as a scanner types it; anything else as it is. */
    private static String scanned(String asked) {
        Matcher code = ADDRESS.matcher(asked);
        return code.find() ? code.group(1) : asked;
    }

    private List<Hit> hits(String asked) {
        List<Hit> exact = exact(asked);
        if (exact.isEmpty()) {
            exact = exact(asked.toUpperCase(Locale.ROOT));
        }
        return exact.isEmpty() ? near(asked) : exact;
    }

    private List<Hit> exact(String asked) {
        List<Hit> exact = new ArrayList<>();
        lots.byNumber(asked).ifPresent(lot -> exact.add(new Hit("LOT", lot.number(), page(lot.number()))));
        samples.byCode(asked)
                .ifPresent(sample -> sample.lot()
                        .map(lots::get)
                        .ifPresent(
                                lot -> exact.add(new Hit("SAMPLE", sample.code(), page(lot.number()) + "#samples"))));
        orders.byNumber(asked)
                .flatMap(order -> samples.get(order.sample()).lot())
                .map(lots::get)
                .ifPresent(lot -> exact.add(new Hit("ORDER", asked, page(lot.number()) + "#samples")));
        CertificateNumber.read(asked)
                .flatMap(archive::find)
                .ifPresent(found -> exact.add(new Hit(
                        "CERTIFICATE",
                        found.number().text(),
                        page(lots.get(found.lot()).number()) + "#certificates")));
        return exact;
    }

    private List<Hit> near(String asked) {
        String part = asked.toLowerCase(Locale.ROOT);
        return lots.all().stream()
                .filter(lot -> lot.number().toLowerCase(Locale.ROOT).contains(part))
                .limit(LISTED)
                .map(lot -> new Hit("LOT", lot.number(), page(lot.number())))
                .toList();
    }

    private static String page(String lot) {
        return "/lots/" + UriUtils.encodePathSegment(lot, java.nio.charset.StandardCharsets.UTF_8);
    }
}
