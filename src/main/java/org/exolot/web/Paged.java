package org.exolot.web;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param items on this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many items there are on all
 */
public record Paged<T>(List<T> items, int number, int pages, int total) {
    public Paged {
        items = List.copyOf(items);
    }

    /** The page of this number; the nearest there is, for a number outside. */
    public static <T> Paged<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), size));
        int page = Math.clamp(number, 1, pages);
        int from = (page - 1) * size;
        return new Paged<>(all.subList(from, Math.min(from + size, all.size())), page, pages, all.size());
    }
}
