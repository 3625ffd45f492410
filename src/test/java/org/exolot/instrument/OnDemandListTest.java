package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnDemandListTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void makes_nothing_before_it_is_asked_for() {
        List<String> each = OnDemandList.of(3, this::name);
        List<String> kept = OnDemandList.kept(2, () -> List.of(name(0), name(1)));
        assertThat(OnDemandList.unchanging(each)).isSameAs(each);
        assertThat(each.size() + kept.size()).isEqualTo(5);
        assertThat(made).hasValue(0);
        assertThat(each).containsExactly("0", "1", "2");
    }

    @Test
    void keeps_what_is_made_as_a_whole() {
        List<String> kept = OnDemandList.kept(2, () -> List.of(name(0), name(1)));
        assertThat(kept.get(1)).isSameAs(kept.get(1));
        assertThat(made).hasValue(2);
    }

    @Test
    void knows_no_element_beyond_its_size_and_never_changes() {
        List<String> each = OnDemandList.of(1, this::name);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> each.get(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> each.set(0, "x"));
        List<String> wrong = OnDemandList.kept(2, () -> List.of("a"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> wrong.get(0));
    }

    private String name(int index) {
        made.incrementAndGet();
        return Integer.toString(index);
    }
}
