package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exolot.cli.RunningLab;

/** The machine's own Chromium, looking at a lab. What a page reports as an error is kept. */
final class Chromium implements AutoCloseable {
    private static final int PHONE = 390;

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final String TOO_WIDE = """
            () => Array.from(document.querySelectorAll('#content *'))
                .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    && !part.closest('.scroll') && document.documentElement.scrollWidth > document.documentElement.clientWidth)
                .map(part => part.tagName + '.' + part.className).slice(0, 5).join(' ')""";

    private final RunningLab lab;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> errors = new ArrayList<>();

    Chromium(RunningLab lab) {
        this.lab = lab;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(there().findFirst().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Whether this machine has one. */
    static boolean isThere() {
        return there().findFirst().isPresent();
    }

    private static Stream<Path> there() {
        return PLACES.stream().filter(Files::isExecutable);
    }

    /** A page of somebody who is not signed in. */
    Page stranger() {
        return page(1440, 900);
    }

    /** A page of this person. */
    Page signedIn(String username) {
        return signIn(page(1440, 900), username);
    }

    /** The text of these pages for a reader of Turkish. */
    List<String> readInTurkish(String username, List<String> paths) {
        Page page = signIn(page(1440, 900, "tr-TR"), username);
        return paths.stream()
                .map(path -> {
                    page.navigate(lab.page(path));
                    return page.innerText("body");
                })
                .toList();
    }

    /** Looks at pages at the width of a phone: nothing may be wider. */
    void visitOnAPhone(String username, List<String> paths) {
        Page phone = signIn(page(PHONE, 844), username);
        for (String path : paths) {
            phone.navigate(lab.page(path));
            assertThat(phone.evaluate(TOO_WIDE)).as(path).isEqualTo("");
            phone.locator(".rail a.place")
                    .all()
                    .forEach(place -> assertThat(place.boundingBox())
                            .as(() -> path + ": " + place.textContent())
                            .matches(box -> box.x >= 0 && box.x + box.width <= PHONE));
        }
    }

    /** What scripts and the pages' policy complained of. */
    List<String> errors() {
        return errors;
    }

    private Page page(int width, int height) {
        return page(width, height, "en-GB");
    }

    private Page page(int width, int height, String language) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
        Page page = context.newPage();
        page.onPageError(error -> errors.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            // A refused decision answers 409, which the browser reports as a resource that failed to load.
            if (message.type().equals("error") && !message.text().contains("409")) {
                errors.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    private Page signIn(Page page, String username) {
        page.navigate(lab.page("/sign-in"));
        page.fill("#username", username);
        page.fill("#password", RunningLab.PASSWORD);
        page.click("form[action='/sign-in'] button");
        page.waitForURL("**/work");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
