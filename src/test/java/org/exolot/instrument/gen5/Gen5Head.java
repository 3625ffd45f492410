package org.exolot.instrument.gen5;

/** What stands above the tables of a kinetic run. */
final class Gen5Head {
    static final String KINETIC = """
            Software Version	3.12.08
            User Name:	ayse


            Experiment File Path:	C:\\x.xpt
            Protocol File Path:	C:\\x.prt

            Plate Number	Plate 1
            Date	3/14/2026
            Time	9:05:07 AM
            Reader Type:	Synergy H1
            Reader Serial Number:	1803029

            Procedure Details

            Plate Type	96 WELL PLATE
            Start Kinetic	Runtime 0:05:00 (HH:MM:SS), Interval 0:01:00, 4 Reads
                Read	OD600
            	Absorbance Endpoint
            	Wavelengths:  600
            End Kinetic

            """;

    private Gen5Head() {}
}
