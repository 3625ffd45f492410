package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exolot.cli.RunningLab;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.intake.Intake;
import org.exolot.intake.NewSubmission;
import org.exolot.intake.Receipt;
import org.exolot.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a page asks of a file that was handed in. */
class UploadPagesTest {
    private static final Pattern QUESTION =
            Pattern.compile("name=\"place\" value=\"([^\"]+)\".*?href=\"(/files/[^\"]+)\"", Pattern.DOTALL);

    @Test
    void each_question_links_to_its_own_place_and_the_file_marks_it() throws Exception {
        try (RunningLab lab = RunningLab.start()) {
            MockMvc pages = MockMvcBuilders.webAppContextSetup(lab.context())
                    .apply(springSecurity())
                    .build();
            Receipt asked = lab.get(Intake.class).submit(withoutDilution(lab));
            String page = page(pages, lab, "/uploads/" + asked.submission());
            String file = asked.files().getFirst().file().name();
            List<MatchResult> questions = QUESTION.matcher(page).results().toList();
            assertThat(questions).hasSize(5);
            assertThat(questions.stream().map(one -> one.group(2))).doesNotHaveDuplicates();
            assertThat(questions.stream().map(one -> one.group(1))).doesNotHaveDuplicates();
            for (MatchResult question : questions) {
                String link = question.group(2).replace("&amp;", "&");
                assertThat(page(pages, lab, link.substring(0, link.indexOf('#'))))
                        .contains("<mark>Not recorded</mark>", "<title>" + file + "</title>");
            }
        }
    }

    @Test
    void an_open_question_shows_where_its_lot_is_worked_on_until_it_is_answered() throws Exception {
        try (RunningLab lab = RunningLab.start()) {
            MockMvc pages = MockMvcBuilders.webAppContextSetup(lab.context())
                    .apply(springSecurity())
                    .build();
            String lot = "/lots/" + RunningLab.LOT;
            lab.get(Intake.class).submit(withoutDilution(lab));
            assertThat(page(pages, lab, "/work"))
                    .as("a preview waits for nobody")
                    .doesNotContain("to-answer");

            NewSubmission handedIn = handedIn(withoutDilution(lab), Optional.empty());
            String link = "/uploads/" + lab.get(Intake.class).submit(handedIn).submission();
            assertThat(page(pages, lab, "/work")).contains("to-answer", link, lot);
            assertThat(page(pages, lab, lot)).contains("to-answer", link);

            lab.get(Intake.class).submit(handedIn(withoutDilution(lab), Optional.of(new BigDecimal("1000"))));
            assertThat(page(pages, lab, "/work")).doesNotContain("to-answer", link);
            assertThat(page(pages, lab, lot)).doesNotContain("to-answer", link);
        }
    }

    private static NewSubmission handedIn(NewSubmission previewed, Optional<BigDecimal> dilution) {
        return new NewSubmission(
                previewed.by(),
                previewed.channel(),
                false,
                previewed.lot(),
                Map.of("vial", RunningLab.LOT + "/P"),
                Map.of(),
                dilution,
                Optional.empty(),
                List.of(),
                previewed.files());
    }

    @Test
    void what_was_found_is_said_in_the_language_of_the_reader_and_recorded_in_english() throws Exception {
        try (RunningLab lab = RunningLab.start()) {
            MockMvc pages = MockMvcBuilders.webAppContextSetup(lab.context())
                    .apply(springSecurity())
                    .build();
            Receipt told = lab.get(Intake.class)
                    .submit(of(lab, "nothing.csv", "hello;world\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(told.files().getFirst().findings().getFirst().found()).isEqualTo("begins with \"hello;world\"");
            String path = "/uploads/" + told.submission();
            assertThat(page(pages, lab, path, Locale.ENGLISH)).contains("begins with &quot;hello;world&quot;");
            assertThat(page(pages, lab, path, Locale.of("tr")))
                    .contains("&quot;hello;world&quot; ile başlıyor")
                    .contains("bilinen biçimde bir dışa aktarım")
                    .doesNotContain("begins with");
        }
    }

    private static NewSubmission withoutDilution(RunningLab lab) {
        List<NanoSightExportWriter.Video> videos = IntStream.range(0, 5)
                .mapToObj(video -> NanoSightExportWriter.Video.of(new LogNormal(110, 1.45), 9e10, video))
                .toList();
        var experiment = new NanoSightExportWriter.Experiment(
                NanoSightExportWriter.Version.NTA_3_4,
                "vial",
                "vial",
                "Ada",
                LocalDateTime.of(2026, 11, 16, 10, 5),
                "DPBS",
                OptionalDouble.empty());
        return of(lab, experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());
    }

    private static NewSubmission of(RunningLab lab, String name, byte[] bytes) {
        return new NewSubmission(
                lab.get(People.class).require("analyst").id(),
                "page",
                true,
                Optional.of(RunningLab.LOT),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new NewSubmission.File(name, () -> new ByteArrayInputStream(bytes))));
    }

    private static String page(MockMvc pages, RunningLab lab, String path) throws Exception {
        return page(pages, lab, path, Locale.ENGLISH);
    }

    private static String page(MockMvc pages, RunningLab lab, String path, Locale locale) throws Exception {
        var response = pages.perform(get(java.net.URI.create(path))
                        .locale(locale)
                        .with(authentication(new SignedIn(lab.get(People.class).require("analyst"), false))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
