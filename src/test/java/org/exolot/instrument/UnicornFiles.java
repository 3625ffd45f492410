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
        return points(announced, volumes, amplitudes);
    }

    private static byte[] points(int announced, float[] volumes, float[] amplitudes) throws IOException {
        return ZipParts.zipped(Map.of(
                "CoordinateData.Volumes", array(announced, volumes),
                "CoordinateData.Amplitudes", array(announced, amplitudes)));
    }

    /**
     * A run injected at 5 mL whose UV curve is a triangle over a baseline of 10 mAU: from 15 mL up to 100 mAU above it at 17 mL and down
     * again at 19 mL, then half as high from 20 to 24 mL; with a table of both peaks, in mL from the injection.
     *
     * @param peaks the elements of both peaks, as UNICORN writes them
     */
    public static UnicornFiles twoPeaks(String peaks) throws IOException {
        return new UnicornFiles()
                .with("Manifest.xml", text("<ExportManifest/>"))
                .with("Result.xml", text("<Result><Name>SEC lot 8</Name></Result>"))
                .with(
                        "Chrom.1.Xml",
                        text(
                                "<Chromatogram UNICORNVersion=\"7.7.0.4016\"><ChromatogramName>Chrom.1</ChromatogramName><Curves>"
                                        + curve(1, "UV 1_280") + curve(2, "UV 1_280@BASEM") + """
                                </Curves><EventCurves><EventCurve EventCurveType="Injection"><VolumeUnit>ml</VolumeUnit><Events>
                                <Event><EventVolume>5.0</EventVolume><EventText>Injection</EventText></Event></Events></EventCurve></EventCurves>
                                <PeakTables><PeakTable><DataCurve><CurveNumber>1</CurveNumber></DataCurve><BaseLine><CurveNumber>2</CurveNumber></BaseLine>
                                <CalculationRetention>Volume</CalculationRetention><Name>UV@1,PEAK</Name>
                                <ZeroAdjustedToInjectionNumber>1</ZeroAdjustedToInjectionNumber><Peaks>""" + peaks + """
                                </Peaks><PeakUnit><AreaUnit>ml*mAU</AreaUnit><HeightUnit>mAU</HeightUnit><RetentionUnit>ml</RetentionUnit></PeakUnit>
                                </PeakTable></PeakTables></Chromatogram>"""))
                .with("Chrom.1_1_True.zip", triangles(40))
                .with("Chrom.1_2_True.zip", points(2, new float[] {0, 30}, new float[] {10, 10}));
    }

    /** The points of both triangles, every 0.1 mL up to so many mL. */
    public static byte[] triangles(int upTo) throws IOException {
        float[] volumes = new float[10 * upTo + 1];
        float[] amplitudes = new float[volumes.length];
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] = i / 10f;
            float first = 100 - 50 * Math.abs(volumes[i] - 17);
            float second = 50 - 25 * Math.abs(volumes[i] - 22);
            amplitudes[i] = 10 + Math.max(0, Math.max(first, second));
        }
        return points(volumes.length, volumes, amplitudes);
    }

    private static String curve(int number, String name) {
        return "<Curve CurveDataType=\"UV\"><Name>" + name
                + "</Name><AmplitudeUnit>mAU</AmplitudeUnit><IsOriginalData>true"
                + "</IsOriginalData><CurveNumber>" + number
                + "</CurveNumber><CurvePoints><CurvePoint><BinaryCurvePointsFileName>Chrom.1_"
                + number + "_True</BinaryCurvePointsFileName></CurvePoint></CurvePoints></Curve>";
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
