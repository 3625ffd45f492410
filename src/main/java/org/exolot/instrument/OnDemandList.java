package org.exolot.instrument;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are made of what a reader keeps in columns when someone asks for them, so that a long export costs no object for each
 * cell. What there is to find fault with in the file is told before, while it is read. Never changes; for several threads.
 */
public final class OnDemandList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final long figures;
    private final IntFunction<T> element;

    private OnDemandList(int size, long figures, IntFunction<T> element) {
        this.size = size;
        this.figures = figures;
        this.element = element;
    }

    /** A list that makes each element whenever it is asked for: equal ones for one index. */
    public static <T> List<T> of(int size, IntFunction<T> element) {
        return new OnDemandList<>(size, 0, element);
    }

    /** A list whose elements are all made when one is first asked for, and then kept; {@code all} gives {@code size} of them. */
    public static <T> List<T> kept(int size, Supplier<List<T>> all) {
        return kept(size, 0, all);
    }

    /** The same, whose elements will hold so many figures together: of a plate's wells it tells how much memory they will take. */
    public static <T> List<T> kept(int size, long figures, Supplier<List<T>> all) {
        Kept<T> kept = new Kept<>(size, all);
        return new OnDemandList<>(size, figures, kept::get);
    }

    /** How many figures the elements of a list will hold, as far as it was told when the list was made. */
    static long figures(List<?> list) {
        return list instanceof OnDemandList<?> onDemand ? onDemand.figures : 0;
    }

    /** The elements of one list and behind them those of another; neither changes. */
    public static <T> List<T> joined(List<T> first, List<T> second) {
        int before = first.size();
        return new OnDemandList<>(
                before + second.size(), 0, index -> index < before ? first.get(index) : second.get(index - before));
    }

    /** The list itself where it is such a one, else a copy that never changes. */
    public static <T> List<T> unchanging(List<T> list) {
        return list instanceof OnDemandList<T> ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return element.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }

    /** Lets go of what the elements are made of once they are made. */
    private static final class Kept<T> {
        private final int size;
        private @Nullable Supplier<List<T>> all;
        private volatile @Nullable List<T> made;

        Kept(int size, Supplier<List<T>> all) {
            this.size = size;
            this.all = all;
        }

        T get(int index) {
            List<T> list = made;
            return (list == null ? make() : list).get(index);
        }

        private synchronized List<T> make() {
            List<T> list = made;
            if (list == null) {
                list = List.copyOf(Objects.requireNonNull(all).get());
                if (list.size() != size) {
                    throw new IllegalStateException(list.size() + " elements instead of " + size);
                }
                made = list;
                all = null;
            }
            return list;
        }
    }
}
