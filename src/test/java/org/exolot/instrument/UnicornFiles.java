package org.exolot.instrument;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes results in the layout of UNICORN 7, as bytes. */
public final class UnicornFiles {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private UnicornFiles() {}

    /** A run of size exclusion with a UV curve of three points, two fractions and a peak. */
    public static UnicornFiles run() throws IOException {
        return new UnicornFiles()
                .with("Manifest.xml", text("<ExportManifest/>"))
                .with("Result.xml", text("""
                                <Result><SystemName>AKTA 1</SystemName><Name>SEC lot 7</Name><BatchId>b-1</BatchId><ResultSearchCriterias>
                                <ResultSearchCriteria><Keyword1>Sample_ID</Keyword1><Keyword2>Lot 7</Keyword2></ResultSearchCriteria>
                                <ResultSearchCriteria><Keyword1>Flow rate</Keyword1><Keyword2>0.50</Keyword2><ExtraDisplayInformation>ml/min</ExtraDisplayInformation></ResultSearchCriteria>
                                </ResultSearchCriterias></Result>"""))
                .with("Chrom.1.Xml", text("""
                                <Chromatogram UNICORNVersion="7.7.0.4016"><ChromatogramName>Chrom.1</ChromatogramName><Curves><Curve CurveDataType="UV"><Name>UV 1_280</Name>
                                <ChromatogramStartTime>2026-03-04T09:05:07.000</ChromatogramStartTime><ChromatogramStartTimeUtcOffsetMinutes>60</ChromatogramStartTimeUtcOffsetMinutes>
                                <AmplitudeUnit>mAU</AmplitudeUnit><IsOriginalData>true</IsOriginalData><CurveNumber>1</CurveNumber><CurvePoints><CurvePoint>
                                <BinaryCurvePointsFileName>Chrom.1_1_True</BinaryCurvePointsFileName></CurvePoint></CurvePoints></Curve></Curves>
                                <EventCurves><EventCurve EventCurveType="Fraction"><VolumeUnit>ml</VolumeUnit><Events>
                                <Event EventType="Fraction"><EventVolume>8.0</EventVolume><EventText>1.A.1</EventText></Event>
                                <Event EventType="Fraction"><EventVolume>8.5</EventVolume><EventText>1.A.2</EventText></Event>
                                <Event EventType="Fraction"><EventVolume>9.0</EventVolume><EventText>Waste</EventText></Event></Events></EventCurve></EventCurves>
                                <PeakTables><PeakTable><Name>UV@1,PEAK</Name><Peaks><Peak><Name/><Area>3.3915</Area><MaxPeakRetention>8.4</MaxPeakRetention>
                                <PercentOfTotalArea>72</PercentOfTotalArea><PercentOfTotalPeakArea>81</PercentOfTotalPeakArea><AverageConductivity>16.91</AverageConductivity></Peak></Peaks>
                                <PeakUnit><AreaUnit>ml*mAU</AreaUnit><RetentionUnit>ml</RetentionUnit><ConductivityHeightUnit>mS/cm</ConductivityHeightUnit></PeakUnit></PeakTable></PeakTables></Chromatogram>"""))
                .with("Chrom.1_1_True.zip", points(3, 0.5f, 1f, 1.5f));
    }

    /** The same with another part, or another content of it. */
    public UnicornFiles with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The same without a part. */
    public UnicornFiles without(String name) {
        parts.remove(name);
        return this;
    }

    /** The zip. */
    public byte[] bytes() throws IOException {
        return ZipParts.zipped(parts);
    }

    /** The points of a curve: volumes, with amplitudes ten times as high, of as many as announced. */
    public static byte[] points(int announced, float... volumes) throws IOException {
        float[] amplitudes = new float[volumes.length];
        for (int i = 0; i < volumes.length; i++) {
            amplitudes[i] = 10 * volumes[i];
        }
        return ZipParts.zipped(Map.of(
                "CoordinateData.Volumes", array(announced, volumes),
                "CoordinateData.Amplitudes", array(announced, amplitudes)));
    }

    private static byte[] array(int announced, float... values) {
        ByteBuffer out = ByteBuffer.allocate(27 + 4 * values.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0, 1, 0, 0, 0, -1, -1, -1, -1, 1, 0, 0, 0, 0, 0, 0, 0, 15});
        out.putInt(1).putInt(announced).put((byte) 11);
        for (float value : values) {
            out.putFloat(value);
        }
        return out.put((byte) 11).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
