package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellReferencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c></row>",
                "<x:c s='1' r='XFD1048576'>",
                "<c r=\"A1\" t=\"inlineStr\"><is><t>where r=\"no place\" stands</t></is></c>",
                "<hyperlink ref=\"A1\" r:id=\"rId100000\"/>",
                "<pane xr=\"MMMM\"/>",
                "<c r=",
                "<c r=\"",
                "r=\"MMMM1\"",
                ""
            })
    void whatASheetMayHaveIsPossible(String markup) {
        assertThat(CellReferences.impossible(markup, (text, begin, sign) -> {})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"MMMM1\">",
                "<c\n s=\"1\"\tr = 'aaaa1'>",
                "<x:c r=\"A&#77;MMM1\">",
                "<row spans=\"1:2\" r=\"AAAAAAAAAAAAAAAAAAAAAAAA1\">",
                "<v>=</v><c r=\"MMMMMMM"
            })
    void aColumnBeyondTheLastIsNot(String markup) {
        assertThat(CellReferences.impossible(markup, (text, begin, sign) -> {})).isPresent();
    }

    @Test
    void aHiddenAttributeIsThatOfTheElementAroundIt() {
        String markup = "<row r=\"1\"><c r=\"A1\"><f>hidden=\"1\"</f></c></row>hidden=\"1\"<row r=\"2\" hidden=\"1\">";
        List<String> met = new ArrayList<>();
        assertThat(CellReferences.impossible(markup, (text, begin, sign) -> met.add(text.substring(begin, sign + 1))))
                .isEmpty();
        assertThat(met).containsExactly("<row r=\"2\" hidden=");
    }
}
