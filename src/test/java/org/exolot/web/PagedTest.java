package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTest {
    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 57).boxed().toList();

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 25", "2, 2, 26, 50", "3, 3, 51, 57", "0, 1, 1, 25", "-5, 1, 1, 25", "99, 3, 51, 57"})
    void a_page_holds_its_part_and_a_number_outside_gives_the_nearest(int asked, int number, int first, int last) {
        Paged<Integer> page = Paged.of(ALL, asked, 25);
        assertThat(page.number()).isEqualTo(number);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(57);
        assertThat(page.items().getFirst()).isEqualTo(first);
        assertThat(page.items().getLast()).isEqualTo(last);
    }

    @Test
    void nothing_is_one_empty_page_and_a_full_page_has_none_after_it() {
        assertThat(Paged.of(List.of(), 1, 25)).isEqualTo(new Paged<>(List.of(), 1, 1, 0));
        assertThat(Paged.of(ALL.subList(0, 50), 1, 25).pages()).isEqualTo(2);
    }
}
