package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import org.exolot.cli.LabBench;
import org.exolot.cli.RunningLab;
import org.exolot.people.People;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the pages say of results that come after a lot was decided upon. */
class DecidedLotPagesTest {
    private static final String TOLD = "A signed decision on the lot stands";
    private static final String TOLD_IN_TURKISH = "Lot hakkında imzalı bir karar var";

    @Test
    void who_enters_who_reviews_and_who_decides_are_told() throws Exception {
        try (RunningLab lab = RunningLab.start()) {
            MockMvc pages = MockMvcBuilders.webAppContextSetup(lab.context())
                    .apply(springSecurity())
                    .build();
            String form = "/results/new?order=" + RunningLab.LOT + "/P:USP-71";
            assertThat(page(pages, lab, "analyst", form, Locale.ENGLISH)).doesNotContain(TOLD);

            Signer quality = new Signer(lab.get(People.class).require("quality").id(), RunningLab.PASSWORD, Role.QA);
            lab.get(Release.class).reject(RunningLab.LOT, quality, "The freezer failed.");
            assertThat(page(pages, lab, "analyst", form, Locale.ENGLISH)).contains(TOLD);
            assertThat(page(pages, lab, "analyst", form, Locale.of("tr"))).contains(TOLD_IN_TURKISH);

            new LabBench(lab).enterTheRest();
            Standing standing = lab.get(Release.class).standing(RunningLab.LOT).orElseThrow();
            List<String> since = standing.since().stream()
                    .map(line -> "/results/" + line.result().id())
                    .toList();
            assertThat(since).isNotEmpty();
            assertThat(page(pages, lab, "reviewer", since.getFirst(), Locale.ENGLISH))
                    .contains(TOLD);
            assertThat(page(pages, lab, "quality", "/lots/" + RunningLab.LOT + "/release", Locale.ENGLISH))
                    .contains(since);
        }
    }

    private static String page(MockMvc pages, RunningLab lab, String username, String path, Locale locale)
            throws Exception {
        var response = pages.perform(get(path)
                        .locale(locale)
                        .header("Accept-Language", locale.toLanguageTag())
                        .with(authentication(new SignedIn(lab.get(People.class).require(username), false))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
