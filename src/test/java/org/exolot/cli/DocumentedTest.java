package org.exolot.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedTest {
    @Test
    void membersArePrintedInTheOrderInWhichTheyAreNamed() {
        String json = Documented.json(Documented.object(
                entry("schema", "exolot-x/1"),
                entry("outcome", "OK"),
                entry("lots", 2),
                entry("by", "A. Kaya"),
                entry("at", "2026-11-23"),
                entry("findings", 0)));

        String names = json.lines()
                .filter(line -> line.contains(":"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.indexOf("\" :")))
                .collect(Collectors.joining(" "));

        assertThat(names).isEqualTo("schema outcome lots by at findings");
    }
}
