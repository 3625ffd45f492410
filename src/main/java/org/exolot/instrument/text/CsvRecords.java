package org.exolot.instrument.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Source;

/**
 * The records of a csv file by RFC 4180, where a quoted field may run over several lines. Bounded: a field of more than {@value #FIELD}
 * characters (a quote that is never closed) or a record of more than {@value #FIELDS} fields ends the reading with a {@link #failure()}.
 */
public final class CsvRecords implements AutoCloseable {
    /** The most fields of a record. */
    public static final int FIELDS = 16_384;

    /** The most characters of a field. */
    public static final int FIELD = 1 << 20;

    private final Reader reader;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private Optional<String> failure = Optional.empty();
    private List<String> fields = List.of();
    private long line;

    private CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(4 * FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(FIELDS)
                                .maxFieldSize(FIELD)
                                .maxRecordSize(2 * FIELD)
                                .build(),
                        reader);
        this.records = csv.iterator();
    }

    /** The records of this file in this encoding. */
    public static CsvRecords open(Source source, TextEncoding encoding, char delimiter) throws IOException {
        return new CsvRecords(encoding.open(source), delimiter);
    }

    /** The records of this text; closing them closes it. */
    public static CsvRecords of(Reader text, char delimiter) {
        return new CsvRecords(text, delimiter);
    }

    /** Goes to the next record; false at the end, and where the file cannot be read on. */
    public boolean next() throws IOException {
        if (failure.isPresent()) {
            return false;
        }
        try {
            if (!records.hasNext()) {
                return false;
            }
            CsvRecord now = records.next();
            fields = now.getFields();
            line = now.getStartingLineNumber();
            return true;
        } catch (CsvParseException unreadable) {
            failure = Optional.of(String.valueOf(unreadable.getMessage()));
            return false;
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
    }

    /** The line on which the current record begins, from 1; where reading failed, of the last record read. */
    public long line() {
        return line;
    }

    /** The fields of the current record as they stand, quotes resolved. */
    public List<String> fields() {
        return fields;
    }

    /** Why the file could not be read to its end, where it could not. */
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        records.close();
        csv.close();
        reader.close();
    }
}
