package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are cut give the very records that the csv library reads. */
class CsvLinesTest {
    private static final String[] PIECES = {
        "a",
        "12.5",
        "µ",
        "\u2003",
        " ",
        ",",
        ",",
        ",",
        ";",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"",
        "\"b\"",
        "\"\"",
        "\"c,\n\"",
        "\0"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r",
                "\r\n\r\n",
                "a",
                "a,",
                ",",
                "a,b\r\nc,d",
                "a\rb\nc\r\n",
                "\"a\",\"\"\n\"b\"",
                "\"a\"\"b\",c\nd",
                "a\n\"b\nc\",d\ne",
                "a\"b,c\nd",
                " \"a\",b\nc",
                "\"a\"b\nc",
                "a\n\"b",
                "a\r\n\"b\"\r\n\"\"\"\"\r\n",
            })
    void are_the_records_of_the_library(String text) throws IOException {
        assertThat(cut(text)).isEqualTo(read(text));
    }

    @Test
    void are_the_records_of_the_library_for_any_text() throws IOException {
        Random random = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(cut(text.toString())).as(() -> text.toString()).isEqualTo(read(text.toString()));
        }
    }

    @Test
    void show_how_each_field_writes_its_number() throws IOException {
        String[] pieces = {
            "7", "-", "12", ".", ",", ";", "E", "e", "+", " ", "\t", "x", "\"", "\n", "0".repeat(60), "\u2003"
        };
        Random random = new Random(8);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            forms(text.toString(), ',');
            forms(text.toString(), ';');
        }
    }

    private static void forms(String text, char delimiter) throws IOException {
        try (CsvRecords records = CsvRecords.of(new StringReader(text), delimiter)) {
            while (records.next()) {
                CsvFields fields = records.fields();
                byte[] codes = new byte[fields.size() + 1];
                fields.forms(IntStream.rangeClosed(0, fields.size()).toArray(), codes, 0);
                for (int i = 0; i < fields.size(); i++) {
                    NumberForm expected = PlainNumber.form(fields.get(i).strip());
                    assertThat(fields.form(i)).as(text).isEqualTo(expected);
                    assertThat(NumberForm.of(codes[i])).as(text).isEqualTo(expected);
                }
                assertThat(NumberForm.of(codes[fields.size()])).isEqualTo(NumberForm.BLANK);
            }
        }
    }

    @Test
    void may_begin_anywhere_in_what_is_read_at_once() throws IOException {
        String line = "0123456789,abcdefghij\r\n";
        for (int shift = 0; shift < line.length(); shift++) {
            String text = "x".repeat(shift) + "\n" + line.repeat(3_000) + "\"last\nrecord\"";
            assertThat(cut(text)).isEqualTo(read(text));
        }
    }

    @Test
    void may_be_long_and_have_many_fields() throws IOException {
        for (String text : List.of(
                "a".repeat(100_000) + ",b\nc",
                "a".repeat(600_000) + ",b\nc",
                "\"" + "a".repeat(600_000) + "\"\nc",
                "a,".repeat(10_000) + "\nc")) {
            assertThat(cut(text)).isEqualTo(read(text));
        }
    }

    @Test
    void end_with_a_reason_where_the_library_reads_no_further() throws IOException {
        for (String text : List.of(
                "a\n" + "b,".repeat(CsvRecords.FIELDS + 1), "a\n" + "b".repeat(CsvRecords.FIELD + 1), "a\n\"b\"c\nd")) {
            try (CsvRecords records = CsvRecords.of(new StringReader(text), ',')) {
                assertThat(records.next()).isTrue();
                assertThat(records.next()).isFalse();
                assertThat(records.failure()).isPresent();
            }
        }
    }

    @Test
    void behindTheLastRecordThereIsNoneHoweverOftenOneAsks() throws IOException {
        try (CsvRecords records = CsvRecords.of(new StringReader("a,b\nc,d\n"), ',')) {
            assertThat(records.next()).isTrue();
            assertThat(records.next()).isTrue();
            assertThat(records.next()).isFalse();
            assertThat(records.next()).isFalse();
            assertThat(records.failure()).isEmpty();
        }
    }

    private static List<List<String>> cut(String text) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvRecords records = CsvRecords.of(new StringReader(text), ',')) {
            while (records.next()) {
                List<String> fields = new ArrayList<>(records.fields());
                fields.add("line " + records.line());
                all.add(fields);
            }
            records.failure().ifPresent(why -> all.add(List.of(why)));
        }
        return all;
    }

    private static List<List<String>> read(String text) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord each : records) {
                List<String> fields = new ArrayList<>(each.getFields());
                fields.add("line " + each.getStartingLineNumber());
                all.add(fields);
            }
        } catch (CsvParseException unreadable) {
            all.add(List.of(
                    String.valueOf(unreadable.getMessage()).replaceFirst(" \\(record starting at line .*", "")));
        }
        return all;
    }
}
