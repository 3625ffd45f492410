package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.exolot.finding.Bundle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A call that cannot be carried out is answered in the reader's language: what is wrong, how it is written, where to read more. */
class WrongCallsTest {
    private static final Locale TURKISH = Locale.of("tr");

    private static String said(Locale locale, String... call) {
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new RootCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongCalls(CommandWording.in(locale)))
                .setErr(new PrintWriter(err))
                .execute(call);
        assertThat(exit).as(String.join(" ", call)).isEqualTo(ExitCode.AT_FAULT);
        return err.toString();
    }

    @Test
    void a_misspelt_command_names_those_that_are_near() {
        assertThat(said(Locale.ENGLISH, "ingst", "x.csv"))
                .contains("There is no command “ingst”.", "Did you mean:", "ingest", "“exolot --help”");
        assertThat(said(TURKISH, "ingst", "x.csv")).contains("“ingst” diye bir komut yok.", "Bunu mu demek");
    }

    @Test
    void a_missing_argument_is_named_with_how_the_command_is_written() {
        assertThat(said(Locale.ENGLISH, "lot"))
                .contains("Missing: LOT.", "Usage: exolot lot", "“exolot lot --help”")
                .doesNotContain("Answers one JSON document");
        assertThat(said(TURKISH, "lot"))
                .contains("Eksik: LOT.", "Kullanım: exolot lot")
                .doesNotContain("Missing", "Usage");
        assertThat(said(TURKISH, "ingest", "--as")).contains("Eksik: --as USER.");
    }

    @Test
    void a_name_with_spaces_that_was_not_quoted_is_told() {
        assertThat(said(Locale.ENGLISH, "lot", "EXAMPLE", "001")).contains("“001” is one word more", "quotes");
    }

    @Test
    void an_unknown_option_and_one_given_twice_are_told() {
        assertThat(said(TURKISH, "lot", "EXAMPLE-001", "--jsonn")).contains("“--jsonn” diye bir seçenek yok.");
        assertThat(said(Locale.ENGLISH, "ingest", "--lot", "A", "--lot", "B", "x.csv"))
                .contains("--lot LOT was given twice");
    }

    @Test
    void a_value_of_the_wrong_kind_says_what_is_taken_and_names_no_type_of_the_program() {
        assertThat(said(Locale.ENGLISH, "ingest", "--dilution", "abc", "x.csv"))
                .contains("\"abc\" does not fit --dilution N: it takes a number such as 1000 or 2.5.")
                .doesNotContain("BigDecimal", "java");
        assertThat(said(TURKISH, "serve", "--port", "abc")).contains("\"abc\"", "--port N", "tam sayı");
        assertThat(said(Locale.ENGLISH, "account", "grant", "ana", "BOSS", "--reason", "r"))
                .contains("it takes ANALYST, REVIEWER, QA");
    }

    @Test
    void no_command_at_all_lists_them_without_those_of_the_launcher() {
        assertThat(said(Locale.ENGLISH)).contains("ingest, ", "ledger").doesNotContain("warm");
    }

    @Test
    void every_sentence_of_the_commands_is_there_in_both_languages_about_the_same_things() {
        Bundle english = Bundle.of("org.exolot.cli.commands", Locale.ENGLISH);
        Bundle turkish = Bundle.of("org.exolot.cli.commands", TURKISH);
        assertThat(turkish.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            for (int number = 0; number < 6; number++) {
                String place = "{" + number + "}";
                assertThat(turkish.get(key).contains(place))
                        .as(key)
                        .isEqualTo(english.get(key).contains(place));
            }
        }
    }
}
