package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.assay.Suitability;
import org.exolot.certificate.CertificateStatus;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.Severity;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LotState;
import org.exolot.people.AccountState;
import org.exolot.people.Role;
import org.exolot.release.Decision;
import org.exolot.release.QualityEventKind;
import org.exolot.result.FileOutcome;
import org.exolot.result.ResultStatus;
import org.exolot.result.ReviewDecision;
import org.exolot.specification.DocumentKind;
import org.exolot.vault.VaultException;
import org.exolot.verification.Answer;
import org.exolot.verification.Outcome;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");

    @Test
    void bothLanguagesSayTheSameThingsAboutTheSameFigures() throws IOException {
        Properties english = messages("messages.properties");
        Properties turkish = messages("messages_tr.properties");
        assertThat(turkish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(turkish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyMessageThatATemplateNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path template : templates()) {
            MESSAGE.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(messages("messages.properties").stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyNameThatAPageMayShowHasAWord() throws IOException {
        Set<String> known = messages("messages.properties").stringPropertyNames();
        assertThat(known).containsAll(named("word.", LotState.values()));
        assertThat(known).containsAll(named("word.", FileOutcome.values()));
        assertThat(known).containsAll(named("word.", Severity.values()));
        assertThat(known).containsAll(named("word.", Suitability.Verdict.values()));
        assertThat(known).containsAll(named("word.", Suitability.Status.values()));
        assertThat(known).containsAll(named("word.", ResultStatus.values()));
        assertThat(known).containsAll(named("word.", ReviewDecision.values()));
        assertThat(known).containsAll(named("word.", CertificateStatus.values()));
        assertThat(known).containsAll(named("word.", Decision.values()));
        assertThat(known).containsAll(named("upload.says.", FileOutcome.values()));
        assertThat(known).containsAll(named("point.", SamplingPoint.values()));
        assertThat(known).containsAll(named("lineage.", LineageKind.values()));
        assertThat(known).containsAll(named("document.", DocumentKind.values()));
        assertThat(known).containsAll(named("event.", QualityEventKind.values()));
        assertThat(known).containsAll(named("role.", Role.values()));
        assertThat(known).containsAll(named("account.", AccountState.values()));
        assertThat(known).containsAll(named("answer.", Answer.values()));
        assertThat(known).containsAll(named("outcome.", Outcome.values()));
        assertThat(known).containsAll(named("vault.", VaultException.Cause.values()));
        assertThat(known).containsAll(named("place.", Frame.Place.values()));
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        for (Path template : templates()) {
            String text = TAG.matcher(Files.readString(template)).replaceAll(" ");
            assertThat(text.replace("&ensp;", " ").replaceAll("[\\s·→,:]", ""))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void noTemplateHoldsScriptOrStyleThatThePolicyRefuses() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain("onclick=")
                    .doesNotContainPattern("<script(?![^>]*th:src)");
        }
    }

    private static List<String> named(String prefix, Enum<?>[] names) {
        return Stream.of(names).map(name -> prefix + name.name()).toList();
    }

    private static List<String> placeholders(String message) {
        List<String> found = new ArrayList<>();
        PLACEHOLDER.matcher(message).results().forEach(one -> found.add(one.group()));
        return found.stream().sorted().toList();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/" + name)) {
            messages.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return messages;
    }
}
