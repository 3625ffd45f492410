package org.exolot.instrument;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;

/** Makes databases in the layout of ZS XPLORER, as bytes. */
public final class ZmesFiles {
    private ZmesFiles() {}

    /** One record of two sizes. */
    public static byte[] oneRecord() throws SQLException {
        return of("""
                create table RecordParameterTypes (Id integer primary key, FriendlyName text);
                create table RecordParameterTreeNodes (Id integer primary key, ParameterPath text, ParameterTypeId integer, ParentNodeId integer, SiblingIndex integer);
                create table StandardRecords (Id integer primary key, Guid text);
                create table RecordParameterData (Id integer primary key, Data_Blob blob, Data_Boolean integer, Data_Double real, Data_Int32 integer,
                  Data_Int64 integer, Data_Single real, Data_Text text, ParameterTreeNodeId integer, ParameterTypeId integer, RecordId integer);
                insert into RecordParameterTypes values (1,'Record'),(2,'Sample Name'),(3,'Size Analysis Result'),(4,'Z-Average (nm)'),(5,'Sizes'),
                  (6,'Particle Size Intensity Distribution'),(7,'Measurement Start Date And Time'),(8,'Result State'),(9,'Quality Indicator'),
                  (10,'Particle Size Number Distribution Peaks ordered by area'),(11,'Size Peak'),(12,'Mean');
                insert into RecordParameterTreeNodes values (1,'a',1,null,0),(2,'a/b',2,1,0),(3,'a/c',3,1,1),(4,'a/c/d',4,3,0),(5,'a/c/e',5,3,1),(6,'a/c/f',6,3,2),
                  (7,'a/g',7,1,2),(8,'a/h',8,1,3),(9,'a/i',9,1,4),(10,'a/c/j',10,3,5),(11,'a/c/j/k',11,10,0),(12,'a/c/j/l',11,10,1),(13,'a/c/j/k/m',12,11,0),(14,'a/c/j/l/m',12,12,0);
                insert into StandardRecords values (1,'f5e0a56f');
                insert into RecordParameterData (Id,Data_Text,ParameterTreeNodeId,ParameterTypeId,RecordId) values (1,'EV 7',2,2,1),(5,'2026-02-25T08:33:17.5Z',7,7,1),
                  (6,'Completed',8,8,1),(7,'GoodData',9,9,1);
                insert into RecordParameterData (Id,Data_Double,ParameterTreeNodeId,ParameterTypeId,RecordId) values (2,120.25,4,4,1),(8,95.5,13,12,1),(9,310.5,14,12,1);
                """, 90, 110);
    }

    /** A database of this script, each statement ended by a semicolon and a line end, with an array of sizes and one of intensities where it can hold them. */
    public static byte[] of(String script, double... sizes) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (Statement statement = connection.createStatement()) {
                for (String each : script.split(";\\s*\n")) {
                    statement.execute(each);
                }
            }
            if (sizes.length > 0) {
                array(connection, 3, 5, sizes);
                array(connection, 4, 6, new double[] {40, 60});
            }
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        }
    }

    private static void array(Connection connection, int id, int node, double[] values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into RecordParameterData (Id,Data_Blob,ParameterTreeNodeId,ParameterTypeId,RecordId) values (?,?,?,?,1)")) {
            insert.setInt(1, id);
            insert.setBytes(2, array(values));
            insert.setInt(3, node);
            insert.setInt(4, node);
            insert.executeUpdate();
        }
    }

    /** An array as ZS XPLORER stores it, of at most 255 numbers. */
    public static byte[] array(double... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, 2, 1, 4, 'R', 'o', 'o', 't', 0, 1, 3, 1, '\\'});
        out.writeBytes("System.Double[], mscorlib, Version=4.0.0.0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {7, 0, 0, 1, 1, 0, 1, (byte) values.length});
        for (double value : values) {
            out.writeBytes(new byte[] {6, 1, 1, 1, 2, 1});
            out.writeBytes(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putDouble(value)
                    .array());
        }
        return out.toByteArray();
    }
}
