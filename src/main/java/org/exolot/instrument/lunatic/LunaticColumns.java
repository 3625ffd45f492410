package org.exolot.instrument.lunatic;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;

/** The columns that a person may choose for a Lunatic or Stunner export; the names of several break within the cell. */
final class LunaticColumns {
    /** Until the row's application says of what. */
    static final String CONCENTRATION = "concentration";

    static final String APPLICATION = "Application";
    static final String INSTRUMENT = "Instrument ID";

    private LunaticColumns() {}

    static ColumnMap map() {
        return ColumnMap.of(
                        Column.of(Role.PLATE, "plate id").must(),
                        Column.of(Role.WELL, "plate position", "position").must(),
                        Column.of(Role.SAMPLE, "sample name").must(),
                        Column.of(Role.DATE, "date"),
                        Column.of(Role.TIME, "time"),
                        Column.of(Role.OPERATOR, "test performed by", "user"),
                        Column.of(Role.DILUTION, "dilution factor", "dilution"))
                .and(absorbance())
                .and(scattering())
                .and(context());
    }

    private static Column[] absorbance() {
        return new Column[] {
            figure(CONCENTRATION).like("(?:a[0-9]{3} )?conc(?:\\.|entration)?").ofDiluted(),
            figure("$1 concentration")
                    .like("(dsdna|ssdna|rna|oligo|protein|nucleic acid|gdna)(?: conc(?:\\.|entration)?)?")
                    .ofDiluted(),
            figure("absorbance at $1 nm").in("AU").like("a([0-9]{3})(?: \\(10 ?mm\\))?"),
            figure("background at $1 nm").in("AU").like("background \\(a([0-9]{3})\\)"),
            figure("impurities at $1 nm").in("AU").like("impurit(?:y|ies) \\(a([0-9]{3})\\)"),
            figure("A$1/A$2 ratio").like("a([0-9]{3}) ?/ ?a([0-9]{3})"),
            figure("turbidity").like("turbidity.*"),
            figure("degree of labeling", "dol", "degree of labeling"),
            figure("$1 concentration").like("(dye.*?) conc(?:\\.|entration)?")
        };
    }

    private static Column[] scattering() {
        return new Column[] {
            figure("Z-average diameter").like("z[ -]?av(?:e|g|erage)\\.? (?:dia|diameter|d)\\.?"),
            figure("polydispersity index").like("pd ?i|polydispersity(?: index)?"),
            figure("peak of interest $1").like("(?:peak of interest|pk ?oi) ([^()]+)"),
            figure("peak $1 $2").like("(?:peak|pk) ?([0-9]|of interest [0-9]) ([^()]+)"),
            figure("intercept", "intercept"),
            figure("derived intensity", "derived intensity", "derived count rate"),
            figure("diffusion coefficient").like("diff(?:usion|\\.)? coeff(?:icient|\\.)?"),
            figure("standard deviation of the diameter").like("(?:sd|std\\.?) dia(?:meter|\\.)?"),
            figure("Rayleigh ratio").like("rayleigh ratio.*"),
            figure("$1").like("(kd|b22|g22|kc/r)(?: goodness of fit)?"),
            figure("diameter at no concentration", "diameter @ c=0")
        };
    }

    private static Column[] context() {
        return new Column[] {
            condition(
                            "sample group",
                            "source position",
                            "source plate id",
                            "source id",
                            "row",
                            "column",
                            "pump",
                            "application",
                            "path length mode",
                            "path length",
                            "pathlength",
                            "instrument id",
                            "instrument",
                            "software version",
                            "plate type",
                            "experiment name",
                            "blank",
                            "buffer",
                            "sample type",
                            "analyte",
                            "assay type",
                            "comment",
                            "comments",
                            "flag",
                            "viscosity",
                            "refractive index",
                            "temperature",
                            "molecular weight",
                            "circle id",
                            "cuvette",
                            "b/s/f/r",
                            "angles measured",
                            "background wvl.",
                            "background wavelength")
                    .like("(?:conc(?:\\.|entration) )?factor")
                    .like("(?:kd|b22|g22) linear fit")
                    .like("e1%.*|e 1%.*|ext(?:inction|\\.) coeff?(?:icient|\\.)?.*")
                    .like(".*counts?")
                    .like("(?:nr|number|no\\.?) of .*")
                    .like("acquisition.*|.*acquisitions.*")
                    .like("viscosity.*|ri|ri at .*|refractive index.*|optical contrast constant.*")
        };
    }
}
