package org.exolot.instrument.zmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.ZmesFiles;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConnection;

class ZmesTest {
    /** Where the header says how many pages the file has (SQLite's file format, 1.3). */
    private static final int PAGES = 28;

    @Test
    void aRecordsResultsCurvesAndTimeAreRead() throws IOException, SQLException {
        Export export = read(ZmesFiles.oneRecord());
        assertThat(export.findings()).isEmpty();
        ExportRun run = export.runs().getFirst();
        assertThat(run.key().text()).isEqualTo("zmes:f5e0a56f");
        assertThat(raw(run, "z-average")).isEqualTo("120.25");
        assertThat(raw(run, "peak 1 mean by number")).isEqualTo("95.5");
        assertThat(raw(run, "peak 2 mean by number")).isEqualTo("310.5");
        assertThat(run.measuredAt().orElseThrow().offset().orElseThrow().getId())
                .isEqualTo("Z");
        Series series = run.traces().getFirst().series();
        assertThat(series.axis()).isEqualTo(Series.Axis.SIZE);
        assertThat(series.x()).containsExactly(90, 110);
        assertThat(series.y()).containsExactly(40, 60);
        assertThat(export.account().lines()).isEqualTo(9);
    }

    @Test
    void theTwoRecordsOfARealFileGiveTheSoftwaresOwnResults() {
        ReadFile read = RealExports.read("zetasizer/test.zmes");
        Export export = read.export().orElseThrow();
        assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                .hasSize(1);
        assertThat(export.instrument().serial()).contains("100038577");
        assertThat(export.runs()).hasSize(2);
        assertThat(export.runs().stream().map(run -> raw(run, "z-average").substring(0, 8)))
                .containsExactlyInAnyOrder("489.1436", "502.6087");
        for (ExportRun run : export.runs()) {
            assertThat(mean(run)).isCloseTo(Double.parseDouble(raw(run, "peak 1 mean by intensity")), within(1e-8));
        }
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void aViewThatCallsItselfATableIsNotRead() throws IOException, SQLException {
        byte[] hostile = ZmesFiles.of("""
                create table RecordParameterTypes (Id integer primary key, FriendlyName text);
                create table RecordParameterTreeNodes (Id integer primary key);
                create table StandardRecords (Id integer primary key, Guid text);
                create view RecordParameterData as with recursive n(x) as (select 1 union all select x + 1 from n) select x from n;
                """);
        assertThat(only(read(hostile))).isEqualTo(FindingType.SECTION_MISSING);
    }

    @Test
    void aComputedColumnIsNotRead() throws IOException, SQLException {
        byte[] hostile = ZmesFiles.of("""
                create table RecordParameterTypes (Id integer primary key, FriendlyName text as (hex(zeroblob(100000000))));
                create table RecordParameterTreeNodes (Id integer primary key);
                create table StandardRecords (Id integer primary key, Guid text);
                create table RecordParameterData (Id integer primary key);
                """);
        assertThat(only(read(hostile))).isEqualTo(FindingType.SECTION_MISSING);
    }

    @Test
    void aTableWithOtherColumnsIsAFinding() throws IOException, SQLException {
        byte[] other = ZmesFiles.of("""
                create table RecordParameterTypes (Id integer primary key);
                create table RecordParameterTreeNodes (Id integer primary key);
                create table StandardRecords (Id integer primary key);
                create table RecordParameterData (Id integer primary key);
                """);
        assertThat(only(read(other))).isEqualTo(FindingType.FILE_UNREADABLE);
    }

    @Test
    void triggersViewsAndVirtualTablesBesideTheRecordsChangeNothing() throws IOException, SQLException {
        byte[] plain = ZmesFiles.oneRecord();
        byte[] laden = altered(plain, """
                create view v as with recursive n(x) as (select 1 union all select x + 1 from n) select x from n;
                create trigger t after insert on StandardRecords begin delete from RecordParameterData; end;
                create virtual table f using fts5(body);
                create table Other (Id integer primary key, Payload blob default (randomblob(1000000)));
                """);
        Export export = read(laden);
        assertThat(export.findings()).isEmpty();
        assertThat(raw(export.runs().getFirst(), "z-average")).isEqualTo("120.25");
    }

    @Test
    void aRecordTableThatIsVirtualIsNotRead() throws IOException, SQLException {
        byte[] hostile = altered(ZmesFiles.oneRecord(), """
                drop table StandardRecords;
                create virtual table StandardRecords using fts5(Guid);
                """);
        assertThat(only(read(hostile))).isEqualTo(FindingType.SECTION_MISSING);
    }

    @Test
    void aHeaderThatClaimsFourThousandMillionPagesIsAnswered() throws IOException, SQLException {
        byte[] claims = ZmesFiles.oneRecord();
        Arrays.fill(claims, PAGES, PAGES + 4, (byte) 0xFF);
        Export export = read(claims);
        assertThat(only(export)).isEqualTo(FindingType.FILE_UNREADABLE);
        assertThat(export.runs()).isEmpty();
    }

    @Test
    void aTableWhosePagesAreThoseOfTheSchemaIsAFinding() throws IOException, SQLException {
        byte[] circular = altered(ZmesFiles.oneRecord(), """
                pragma writable_schema = on;
                update sqlite_master set rootpage = 1 where name = 'RecordParameterData';
                """);
        assertThat(read(circular).findings())
                .isNotEmpty()
                .allMatch(each -> each.severity().blocks());
    }

    @Test
    void anArrayThatIsCutIsAFinding() {
        byte[] whole = ZmesFiles.array(1, 2, 3);
        assertThat(DoubleArray.of(whole))
                .hasValueSatisfying(all -> assertThat(all).containsExactly(1, 2, 3));
        for (int length = 0; length < whole.length; length++) {
            assertThat(DoubleArray.of(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    private static byte[] altered(byte[] database, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            sqlite.deserialize("main", database);
            try (Statement statement = connection.createStatement()) {
                for (String each : script.split(";\\s*\n")) {
                    statement.execute(each);
                }
            }
            return sqlite.serialize("main");
        }
    }

    private static double mean(ExportRun run) {
        Series series = run.traces().stream()
                .filter(trace -> trace.key().equals("Size Analysis Result / Particle Size Intensity Distribution"))
                .findFirst()
                .orElseThrow()
                .series();
        double weighted = 0;
        for (int i = 0; i < series.size(); i++) {
            weighted += series.x()[i] * series.y()[i];
        }
        return weighted / Arrays.stream(series.y()).sum();
    }

    private static String raw(ExportRun run, String attribute) {
        return run.quantities().stream()
                .filter(each -> each.attribute().equals(attribute))
                .map(SampleQuantity::reported)
                .findFirst()
                .orElseThrow()
                .raw();
    }

    private static Export read(byte[] content) throws IOException {
        return new ZmesFormat().read(new MemorySource("x.zmes", content));
    }

    private static FindingType only(Export export) {
        assertThat(export.findings()).hasSize(1);
        return export.findings().stream().map(Finding::type).findFirst().orElseThrow();
    }
}
