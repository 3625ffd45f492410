package org.exolot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.exolot.cli.LabBench;
import org.exolot.cli.RunningLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The main job on pages: files go in, a second person reviews, a third releases, and an outsider checks the certificate. */
@EnabledIf("org.exolot.web.Chromium#isThere")
class WholeWayTest {
    private static final String LOT_PAGE = "/lots/" + RunningLab.LOT;

    @Test
    void aLotGoesFromItsExportsToACertificateThatAClinicCanCheck() throws IOException {
        try (RunningLab lab = RunningLab.start();
                Chromium chromium = new Chromium(lab)) {
            LabBench bench = new LabBench(lab);

            Page analyst = chromium.signedIn("analyst");
            upload(analyst, lab);
            enterSterility(analyst, lab);
            bench.enterTheRest();

            Page reviewer = chromium.signedIn("reviewer");
            reviewer.navigate(lab.page(LOT_PAGE));
            assertThat(reviewer.locator("#not-reviewed")).containsText("not yet reviewed by a second person");
            accept(reviewer, lab, "sterility");
            accept(reviewer, lab, "particle concentration");
            bench.reviewTheRest();

            Page quality = chromium.signedIn("quality");
            byte[] certificate = release(quality, lab);
            check(chromium.stranger(), lab, certificate);
            quality.navigate(lab.page(LOT_PAGE));
            assertThat(quality.locator("#not-reviewed")).hasCount(0);

            english(chromium.readInTurkish(
                    "quality", List.of("/work", "/lots", LOT_PAGE, LOT_PAGE + "/release", "/uploads", "/ledger")));
            byTheCode(chromium.stranger(), lab);

            chromium.visitOnAPhone(
                    "quality",
                    List.of(
                            "/work",
                            "/lots",
                            LOT_PAGE,
                            LOT_PAGE + "/release",
                            "/uploads",
                            "/specifications",
                            "/ledger"));
            chromium.visitOnAPhone(
                    "analyst", List.of("/uploads/new", "/results/new?order=" + RunningLab.LOT + "/P:USP-71"));
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static void upload(Page analyst, RunningLab lab) {
        analyst.navigate(lab.page("/uploads/new"));
        analyst.setInputFiles(
                "#files",
                LabBench.exports().entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "text/plain", file.getValue()))
                        .toArray(FilePayload[]::new));
        analyst.click("button[value=record]");
        assertThat(analyst.locator(".head .state")).hasText("Recorded");
        assertThat(analyst.locator("#content")).containsText(RunningLab.LOT + "/P:NTA-01");
        analyst.reload();
        assertThat(analyst.locator("#content")).containsText("Ada Analyst");
    }

    private static void enterSterility(Page analyst, RunningLab lab) {
        analyst.navigate(lab.page("/results/new?order=" + RunningLab.LOT + "/P:USP-71"));
        analyst.fill("#value", "no growth");
        analyst.fill("#control0", "growth");
        analyst.fill("#control1", "no growth");
        analyst.fill("#control2", "in date");
        analyst.setInputFiles(
                "#report",
                new FilePayload("sterility.txt", "text/plain", "No growth, 14 days".getBytes(StandardCharsets.UTF_8)));
        analyst.click("#content form button");
        assertThat(analyst.locator(".figure")).containsText("no growth");
    }

    private static void accept(Page reviewer, RunningLab lab, String attribute) {
        reviewer.navigate(lab.page("/work"));
        reviewer.locator("a", new Page.LocatorOptions().setHasText(attribute))
                .first()
                .click();
        reviewer.click("button[value=ACCEPTED]");
        assertThat(reviewer.locator(".head .state")).hasText("Accepted");
    }

    private static byte[] release(Page quality, RunningLab lab) throws IOException {
        quality.navigate(lab.page(LOT_PAGE + "/release"));
        assertThat(quality.locator("#content")).containsText("Nothing stands in the way");
        quality.locator("summary", new Page.LocatorOptions().setHasText("Release lot"))
                .click();
        quality.fill("#p-release", "not the password");
        quality.click("text=Sign and release lot");
        assertThat(quality.locator("[role=alert]")).containsText("The sign-in failed");
        quality.fill("#p-release", RunningLab.PASSWORD);
        quality.click("text=Sign and release lot");
        assertThat(quality.locator(".head .state")).hasText("Released");
        quality.locator("summary", new Page.LocatorOptions().setHasText("Issue certificate"))
                .click();
        quality.fill("#p-issue", RunningLab.PASSWORD);
        quality.click("text=Sign and issue certificate");
        assertThat(quality.locator("#decide")).containsText("COA-");
        Download download = quality.waitForDownload(() -> quality.click("text=Download certificate"));
        Path file = download.path();
        return Files.readAllBytes(file);
    }

    private static void check(Page clinic, RunningLab lab, byte[] certificate) {
        clinic.navigate(lab.page("/verify"));
        handIn(clinic, certificate);
        assertThat(clinic.locator("#outcome h1")).hasText("Valid");
        assertThat(clinic.locator("#content")).containsText("Sterility");

        byte[] forged = certificate.clone();
        forged[forged.length / 2] ^= 1;
        handIn(clinic, forged);
        assertThat(clinic.locator("#outcome h1")).hasText("Not genuine");
        assertThat(clinic.locator("#content")).not().containsText("Sterility");

        handIn(clinic, "no PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(clinic.locator("#outcome h1")).hasText("No PDF");

        clinic.fill("#number", "COA-2026-000999");
        clinic.fill("#lot", RunningLab.LOT);
        clinic.click("text=Check certificate");
        assertThat(clinic.locator("#outcome h1")).hasText("Unknown");
    }

    /** As a phone's camera opens it: in a browser that was never here. */
    private static void byTheCode(Page clinic, RunningLab lab) {
        clinic.navigate(lab.page("/v/COA-" + Year.now(ZoneId.of("Europe/Istanbul")) + "-000001?lot=" + RunningLab.LOT));
        assertThat(clinic.locator("#outcome h1")).hasText("On record and in force");
        assertThat(clinic.locator("#outcome")).containsText("hand in its PDF below");
        assertThat(clinic.locator("#content")).containsText("particles/vial");
        assertThat(clinic.locator("#content")).not().containsText("{");
        clinic.navigate(lab.page("/v/COA-" + Year.now(ZoneId.of("Europe/Istanbul")) + "-000001?lot=ANOTHER"));
        assertThat(clinic.locator("#outcome h1")).hasText("Unknown");
    }

    /** No line of a Turkish page is a sentence or term that the catalogues have in both languages. */
    private static void english(List<String> pages) throws IOException {
        List<String> left = new ArrayList<>();
        for (String catalogue : List.of(
                "/messages",
                "/org/exolot/quantity/terms",
                "/org/exolot/release/release",
                "/org/exolot/assessment/assessment")) {
            Properties english = read(catalogue + ".properties");
            Properties turkish = read(catalogue + "_tr.properties");
            for (String key : english.stringPropertyNames()) {
                String said = english.getProperty(key);
                if (!said.equals(turkish.getProperty(key)) && said.length() > 3 && !key.startsWith("language.")) {
                    pages.stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(line -> line.equalsIgnoreCase(said) || (said.contains(" ") && line.contains(said)))
                            .forEach(line -> left.add(key + ": " + line));
                }
            }
        }
        assertThat(left).isEmpty();
    }

    private static Properties read(String resource) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WholeWayTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }

    private static void handIn(Page clinic, byte[] pdf) {
        clinic.setInputFiles("#certificate", new FilePayload("certificate.pdf", "application/pdf", pdf));
        clinic.click("text=Check file");
    }
}
