package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");
    private static final Place PLACE = new Place.Whole(new FileId("export.csv", Sha256.of(new byte[0])));

    @Test
    void aWholePhraseIsSaidInTheLanguageOfTheReader() {
        assertThat(found(FindingType.SECTION_MISSING, "column names only")).isEqualTo("yalnız sütun adları");
        assertThat(expected(FindingType.ROW_MALFORMED, "a well, as A01")).isEqualTo("A01 gibi bir kuyu");
    }

    @Test
    void valuesAreTakenOverAsTheyAre() {
        assertThat(found(FindingType.FILE_TOO_LARGE, "more than 200000 rows of results"))
                .isEqualTo("200000 sonuç satırından fazla");
        assertThat(expected(FindingType.FIELD_MISSING, "the centre of the first bin"))
                .isEqualTo("ilk aralığın ortası");
        assertThat(found(FindingType.NAME_CONTRADICTS_CONTENT, "the file A{1}.txt holds the measurement {0} of İzmir"))
                .isEqualTo("A{1}.txt dosyasında {0} of İzmir ölçümü var");
    }

    @Test
    void aWholePhraseGoesBeforeOneWithValuesAndMoreWordsBeforeFewer() {
        assertThat(found(FindingType.SECTION_MISSING, "no results of the plate"))
                .isEqualTo("plaka için sonuç yok");
        assertThat(found(FindingType.SECTION_MISSING, "no results of A1")).isEqualTo("A1 için sonuç yok");
        assertThat(found(FindingType.READS_MISSING, "no results of plate 7")).isEqualTo("7 plakası için sonuç yok");
        assertThat(found(FindingType.READS_MISSING, "no result of 3 wells, of which the first is B7"))
                .isEqualTo("3 kuyu için sonuç yok, ilki B7");
    }

    @Test
    void aValueThatLooksLikeAPhraseStaysAsItIs() {
        assertThat(found(FindingType.KEY_MISSING, "no nothing")).isEqualTo("nothing yok");
        assertThat(expected(FindingType.CHOICE_UNKNOWN, "one of a list, text"))
                .isEqualTo("şunlardan biri: a list, text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no signal", "3 reads", "not read", "part 7", "several", "1 of 2", "12 bytes", "NaN", "more"})
    void whatMayStandInAFileIsNeverTakenForAPhrase(String text) {
        assertThat(found(FindingType.VALUE_UNREADABLE, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the sample was read again", "see part 7 of the report", "part of the plate", "in all fields"})
    void aLineOfTheFileIsNeverTakenForAShortPhrase(String line) {
        assertThat(found(FindingType.ROW_MALFORMED, line)).isEqualTo(line);
        assertThat(found(FindingType.FIELD_UNKNOWN, line)).isEqualTo(line);
        assertThat(found(FindingType.ROW_MALFORMED, "C8 again")).isEqualTo("C8 bir kez daha");
    }

    @Test
    void aPlaceForAValueIsNeverEmpty() {
        assertThat(Phrases.of("org.exolot.finding.found", TURKISH)
                        .fitting(FindingType.KEY_MISSING, "no ")
                        .map(Phrases.Phrase::key))
                .isEqualTo(Optional.empty());
    }

    @Test
    void theReasonsOfEachFormatAreSaidOneByOne() {
        assertThat(
                        expected(
                                FindingType.FORMAT_UNKNOWN,
                                "an export of a known format. Nearest: cytiva-unicorn: a workbook; no zip | own: said so; no zip"))
                .isEqualTo(
                        "bilinen biçimde bir dışa aktarım. En yakınları: cytiva-unicorn: bir çalışma kitabı; zip değil"
                                + " | own: said so; zip değil");
    }

    @Test
    void aReasonMayHoldTheSignThatDividesReasons() {
        assertThat(Reasons.in(TURKISH).ofFormats("x: no zip; not understood; told as a finding; no zip"))
                .isEqualTo("x: zip değil; anlaşılmadı; bulgularda belirtildi; zip değil");
        assertThat(Wording.in(TURKISH).reason("the line is too long")).isEqualTo("satır çok uzun");
    }

    @Test
    void englishIsWhatTheFindingSays() {
        Finding finding = Finding.at(FindingType.KEY_MISSING, PLACE, "no name", "name: a text");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.ROOT)) {
            assertThat(Wording.in(locale).found(finding)).isEqualTo("no name");
            assertThat(Wording.in(locale).expected(finding)).isEqualTo("name: a text");
        }
    }

    private static String found(FindingType type, String text) {
        return Wording.in(TURKISH).found(Finding.at(type, PLACE, text, "1"));
    }

    private static String expected(FindingType type, String text) {
        return Wording.in(TURKISH).expected(Finding.at(type, PLACE, "1", text));
    }
}
