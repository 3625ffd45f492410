package org.exolot.instrument.fcs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.exolot.instrument.Source;

/** Walks the events of a DATA segment some thousand at a time, as a column of primitives for each channel; memory does not grow with the file. */
final class EventChunks {
    private static final int VALUES = 1 << 18;

    private final Source source;
    private final Segment data;
    private final Layout layout;
    private final double[][] columns;
    private final ByteBuffer buffer;
    private final int capacity;

    EventChunks(Source source, Segment data, Layout layout) {
        this.source = source;
        this.data = data;
        this.layout = layout;
        int channels = layout.channels().size();
        this.capacity = Math.max(16, VALUES / channels);
        this.columns = new double[channels][capacity];
        this.buffer = ByteBuffer.allocate(capacity * layout.eventBytes()).order(layout.order());
    }

    /** Takes some events: the first {@code count} of each column. */
    interface Visitor {
        void chunk(double[][] columns, int count);
    }

    /** Walks this many events from the beginning; fewer where the file ends before. Says how many there were. */
    long walk(long events, Visitor visitor) throws IOException {
        long done = 0;
        try (InputStream in = source.open()) {
            in.skipNBytes(Math.min(data.from(), source.size()));
            while (done < events) {
                int wanted = (int) Math.min(capacity, events - done);
                int read = in.readNBytes(buffer.array(), 0, wanted * layout.eventBytes());
                int whole = read / layout.eventBytes();
                decode(whole);
                visitor.chunk(columns, whole);
                done += whole;
                if (whole < wanted) {
                    return done;
                }
            }
        }
        return done;
    }

    private void decode(int events) {
        int offset = 0;
        for (int c = 0; c < columns.length; c++) {
            Layout.Channel channel = layout.channels().get(c);
            switch (channel.kind()) {
                case FLOAT -> floats(columns[c], events, offset);
                case DOUBLE -> doubles(columns[c], events, offset);
                case WHOLE -> wholes(columns[c], events, offset, channel);
            }
            offset += channel.bytes();
        }
    }

    private void floats(double[] column, int events, int offset) {
        int step = layout.eventBytes();
        for (int i = 0, at = offset; i < events; i++, at += step) {
            column[i] = buffer.getFloat(at);
        }
    }

    private void doubles(double[] column, int events, int offset) {
        int step = layout.eventBytes();
        for (int i = 0, at = offset; i < events; i++, at += step) {
            column[i] = buffer.getDouble(at);
        }
    }

    private void wholes(double[] column, int events, int offset, Layout.Channel channel) {
        int step = layout.eventBytes();
        for (int i = 0, at = offset; i < events; i++, at += step) {
            column[i] = whole(at, channel);
        }
    }

    private double whole(int at, Layout.Channel channel) {
        long value = 0;
        boolean little = layout.order() == ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < channel.bytes(); i++) {
            int from = little ? at + channel.bytes() - 1 - i : at + i;
            value = value << 8 | buffer.get(from) & 0xFF;
        }
        long masked = value & channel.mask();
        return masked >= 0 ? masked : masked + 0x1p64;
    }
}
