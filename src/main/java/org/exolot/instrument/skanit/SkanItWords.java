package org.exolot.instrument.skanit;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.text.HeaderText;

/** What SkanIt writes in the languages of its installations. */
enum SkanItWords {
    RESULTS(
            "measurement results",
            "résultats de mesure",
            "résultats de mesures",
            "messergebnisse",
            "resultados de medición",
            "resultados de la medición",
            "resultados da medição",
            "risultati della misurazione",
            "результаты измерений",
            "测量结果",
            "測定結果"),
    SAMPLE(
            "sample",
            "échantillon",
            "echantillon",
            "probe",
            "muestra",
            "campione",
            "amostra",
            "образец",
            "样品",
            "样本",
            "サンプル",
            "試料"),
    WAVELENGTH("wavelength", "longueur d'onde", "wellenlänge", "longitud de onda", "lunghezza d'onda"),
    NAME("name", "nom", "nombre", "nome"),
    SERIAL("serial number", "numéro de série", "seriennummer", "número de serie", "numero di serie");

    /** {@code Plage d'autochargement A1 - M28}: which cells SkanIt wrote. */
    private static final Pattern RANGE = Pattern.compile(".*\\S A1 ?- ?[A-Z]{1,3}[0-9]{1,6}");

    /** How the sheets begin that tell of the session and not of its results. */
    private static final Set<String> SETTINGS = Set.of(
            "general information",
            "session information",
            "instrument information",
            "protocol parameters",
            "run log",
            "report settings",
            "plate templates");

    private final Set<String> words;

    SkanItWords(String... words) {
        this.words = Set.copyOf(Arrays.asList(words));
    }

    boolean is(String text) {
        return words.contains(plain(text));
    }

    /** Whether a text begins with one of the words. */
    boolean begins(String text) {
        String folded = plain(text);
        return words.stream().anyMatch(folded::startsWith);
    }

    private static String plain(String text) {
        return HeaderText.fold(text).replace('\u2019', '\'');
    }

    /** Whether a folded text is how a sheet of settings begins. */
    static boolean settings(String folded) {
        return SETTINGS.contains(folded);
    }

    static boolean range(String text) {
        return RANGE.matcher(text).matches();
    }

    /** The file of a session. */
    static boolean session(String text) {
        return text.endsWith(".skax");
    }
}
