package org.exolot.instrument.vicellblu;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;

/**
 * The columns of the export in the languages of the instrument's software: English, German, Spanish, French, Japanese and Chinese, as the
 * manufacturer's published user interface names them.
 */
final class BluColumns {
    static final ColumnMap SAMPLES = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample id", "proben-id", "id mue", "entrée échant.", "サンプルid", "样品id")
                    .must(),
            CellFigures.count(
                            CellFigures.TOTAL_COUNT,
                            "cell count",
                            "zellzähl.",
                            "recu cél",
                            "numération cellulaire",
                            "細胞数",
                            "细胞数")
                    .must(),
            CellFigures.count(
                    CellFigures.VIABLE_COUNT,
                    "viable cells",
                    "lebensf. zellen",
                    "cél viables",
                    "cellules viables",
                    "生細胞数",
                    "活细胞"),
            CellFigures.concentration(
                            CellFigures.TOTAL,
                            CellFigures.MILLION_PER_ML,
                            "total (x10^6) cells/ml",
                            "total (x10^6) zellen/ml",
                            "total (x10^6) cél/ml",
                            "cell. total (x10^6/ml)",
                            "総細胞濃度 (x10^6) 細胞/ml",
                            "总细胞浓度(x10^6)/ml")
                    .must(),
            CellFigures.concentration(
                    CellFigures.VIABLE,
                    CellFigures.MILLION_PER_ML,
                    "viable (x10^6) cells/ml",
                    "viabel (x10^6) zellen/ml",
                    "viable (x10^6) cél/ml",
                    "cell. viables (x10^6/ml)",
                    "生細胞 (x10^6) cells/ml",
                    "活细胞浓度(x10^6)/ml"),
            figure(CellFigures.VIABILITY, "viability", "vitalität", "viab", "viabilité", "生存率", "存活率")
                    .in(CellFigures.PERCENT),
            figure(CellFigures.DIAMETER, "average diameter", "mittl. durchm.", "diám prom", "diamètre moyen", "平均直径"),
            figure(
                    CellFigures.VIABLE_DIAMETER,
                    "average viable diameter",
                    "mittl. viabel durchmesser",
                    "diám viable prom",
                    "dia. moyen des cell. viables",
                    "生細胞の平均直径",
                    "活细胞平均直径"),
            Column.of(
                    Role.MOMENT,
                    "analysis date/time",
                    "analysis date / time",
                    "analysedatum/-uhrzeit",
                    "fecha/hor aná",
                    "date/heure analyse",
                    "測定日付/時刻",
                    "分析日期/时间"),
            Column.of(Role.OPERATOR, "analysis by", "analyse durch", "analiz por", "analyse par", "測定者", "分析人员"),
            Column.of(Role.DILUTION, "dilution", "pre-dilution", "verdünnung", "dilución", "希釈", "稀释"),
            ofImages(),
            ofSettings(),
            condition("row", "column", "status", "error", "bioprocess", "qc status", "quality control"),
            condition("quality controls", "qualitätskontr.", "cont calidad", "contrôles qualité", "精度管理", "质量控制"));

    /** The settings of one sample, which stand above its images in the file of a single sample. */
    static final ColumnMap SETTINGS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample id", "proben-id", "id mue", "entrée échant.", "サンプルid", "样品id")
                    .must(),
            condition("aspiration cycles", "ansaugzyklen", "ciclos aspiración", "cycles d'aspiration", "吸引回数", "吸样循环")
                    .must());

    /** The images of one sample, each with its figures. */
    static final ColumnMap IMAGES = ColumnMap.of(
            Column.of(Role.SAMPLE, "image#", "bild-nr.", "n imag", "image nº", "画像#", "图像编号")
                    .must(),
            condition("bubble count", "blasenzahl", "recu burbuj", "nb de bulles", "気泡数", "气泡数")
                    .must());

    private BluColumns() {}

    /** What the images show besides the figures. */
    private static Column ofImages() {
        return condition(
                "average circularity",
                "mittlere zirkularität",
                "circularidad prom",
                "circularité moyenne",
                "平均真円度",
                "平均圆度",
                "average viable circularity",
                "mittl. viabel zirkularität",
                "circularidad viable prom",
                "circularité moy. des cell. viables",
                "生細胞の平均真円度",
                "活细胞平均圆度",
                "average cells per image",
                "durchschnittliche zellen pro bild",
                "células promed por imag",
                "nb moyen de cellules/image",
                "画像ごとの平均細胞数",
                "每张图像上的平均细胞数",
                "average background intensity",
                "mittlere hintergr.intens.",
                "intensidad de fondo promedio",
                "intensité d'arrière-plan",
                "平均バックグランド強度",
                "背景平均亮度",
                "bubble count",
                "blasenzahl",
                "recu burbuj",
                "nb de bulles",
                "気泡数",
                "气泡数",
                "cluster count",
                "populat.zähl.",
                "recu agrup",
                "nb d'agrégats",
                "クラスター数",
                "团聚数",
                "images for analysis",
                "bilder für analyse",
                "imágenes para aná",
                "images pour l'anlz.",
                "測定用画像",
                "用于分析的图像");
    }

    /** How the sample was analysed. */
    private static Column ofSettings() {
        return condition(
                "cell type",
                "zelltyp",
                "tipo cél",
                "type de cellule",
                "セルタイプ",
                "细胞类型",
                "minimum diameter",
                "min. durchmesser",
                "diámetro mínimo",
                "diamètre minimum",
                "最小直径",
                "maximum diameter",
                "max. durchmesser",
                "diámetro máximo",
                "diamètre maximum",
                "最大直径",
                "images",
                "bilder",
                "imág",
                "画像",
                "图像",
                "cell sharpness",
                "zellenschärfe",
                "nitidez célula",
                "netteté cell.",
                "セルシャープネス",
                "细胞清晰度",
                "minimum circularity",
                "min. zirkularität",
                "circularidad mínima",
                "circularité minimum",
                "最小真円度",
                "最小圆度",
                "decluster degree",
                "decluster-grad",
                "grado desagrup",
                "sépar. agrégats",
                "クラスター分離度",
                "团聚度",
                "aspiration cycles",
                "ansaugzyklen",
                "ciclos aspiración",
                "cycles d'aspiration",
                "吸引回数",
                "吸样循环",
                "viable spot brightness",
                "viabel spothelligkeit",
                "brillo del pun viable",
                "luminosité cell. viables",
                "生細胞スポットブライトネス",
                "活细胞斑点亮度",
                "viable spot area",
                "viabel spotbereich",
                "área pun viab",
                "zone lumin. viable",
                "生細胞スポットエリア",
                "活细胞斑点面积",
                "mixing cycles",
                "mischzyklen",
                "cic mezclado",
                "cycles de mélange",
                "混合回数",
                "混合循环",
                "reanalysis date/time",
                "neuanalysedatum/-uhrzeit",
                "fech/hor repet aná",
                "date/heure réanalyse",
                "再測定日付/時刻",
                "重新分析日期/时间",
                "reanalysis by",
                "neuanalyse durch",
                "aná repet por",
                "réanalyse par",
                "再測定者",
                "重新分析人员",
                "wash",
                "volume (fluidic cycle)",
                "waschen",
                "lav",
                "lavage",
                "洗浄",
                "清洗",
                "tag",
                "etiqueta",
                "indicateur",
                "タグ",
                "标记",
                "concentration adjustment factor",
                "konzentrationseinstellfaktor",
                "factor ajuste concentración",
                "facteur d'ajustement de la concentration",
                "濃度補正係数",
                "浓度调整因子");
    }
}
