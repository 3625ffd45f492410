package org.exolot.instrument;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Makes flow cytometry standard files, as bytes. */
public final class FcsFiles {
    private final Map<String, String> keywords = new LinkedHashMap<>();
    private char delimiter = '/';

    private FcsFiles() {}

    /** Little-endian floats of two channels, 500 nL of a sample. */
    public static FcsFiles floats() {
        FcsFiles file = new FcsFiles();
        return file.with("$MODE", "L")
                .with("$DATATYPE", "F")
                .with("$BYTEORD", "1,2,3,4")
                .with("$PAR", "2")
                .with("$P1N", "FSC-H")
                .with("$P1S", "VFSC-H")
                .with("$P1B", "32")
                .with("$P1R", "1000")
                .with("$P2N", "Time")
                .with("$P2B", "32")
                .with("$P2R", "1000")
                .with("$VOL", "500")
                .with("$DATE", "09-Oct-2025")
                .with("$BTIM", "13:05:42")
                .with("TBNM", "EV 7")
                .with("$CYTSN", "SN1")
                .with("$NEXTDATA", "0");
    }

    /** The same with another keyword or value. */
    public FcsFiles with(String keyword, String value) {
        keywords.put(keyword, value);
        return this;
    }

    /** The same with another delimiter. */
    public FcsFiles delimiter(char other) {
        delimiter = other;
        return this;
    }

    /** The file with these events, each a float for each channel in the byte order that the keywords tell. */
    public byte[] bytes(float... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length)
                .order("4,3,2,1".equals(keywords.get("$BYTEORD")) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            data.putFloat(value);
        }
        keywords.putIfAbsent("$TOT", String.valueOf(values.length / 2));
        return bytes(data.array());
    }

    /** The file with these bytes of events. */
    public byte[] bytes(byte[] data) {
        StringBuilder text = new StringBuilder().append(delimiter);
        keywords.forEach((keyword, value) ->
                text.append(keyword).append(delimiter).append(value).append(delimiter));
        byte[] written = text.toString().getBytes(StandardCharsets.UTF_8);
        int from = 58 + written.length;
        int to = from + data.length - 1;
        String header = String.format(
                Locale.ROOT,
                "FCS3.1    %8d%8d%8d%8d%8d%8d",
                58,
                from - 1,
                data.length == 0 ? 0 : from,
                data.length == 0 ? 0 : to,
                0,
                0);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(written);
        all.writeBytes(data);
        return all.toByteArray();
    }
}
