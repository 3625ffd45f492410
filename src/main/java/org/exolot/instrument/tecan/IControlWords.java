package org.exolot.instrument.tecan;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.text.HeaderText;

/** The names of what i-control and SparkControl write, in the languages of their installations. */
enum IControlWords {
    DEVICE("device", "gerät", "appareil", "dispositivo", "dispositif", "instrument"),
    SERIAL("serial number", "seriennummer", "numéro de série", "número de serie", "numero di serie"),
    DATE("date", "datum", "fecha", "data"),
    TIME("time", "zeit", "uhrzeit", "heure", "hora", "ora"),
    START("start time", "startzeit", "heure de début", "hora de inicio", "ora di inizio"),
    USER("user", "anwender", "benutzer", "utilisateur", "usuario", "utente"),
    PLATE("plate", "platte", "plaque", "microplaque", "placa", "piastra"),
    PLATE_ID("plate-id (stacker)", "platten-id (stapler)", "barcode"),
    MODE("mode", "modus", "modo", "modalità"),
    NAME("name", "bezeichnung", "nom", "nombre"),
    WAVELENGTH(
            "wavelength",
            "measurement wavelength",
            "emission wavelength",
            "wellenlänge",
            "messwellenlänge",
            "emissionswellenlänge",
            "longueur d'onde",
            "longueur d'onde d'émission",
            "longueur d'onde de mesure",
            "longitud de onda",
            "lunghezza d'onda"),
    MEAN("mean", "value", "mittelwert", "wert", "moyenne", "valeur", "media", "valor"),
    ACTIONS("list of actions in this measurement script", "liste der aktionen in diesem mess-script");

    private static final Set<String> APPLICATION =
            Set.of("application", "programm", "anwendung", "programme", "aplicación", "applicazione");

    private final Set<String> names;

    IControlWords(String... names) {
        this.names = Set.copyOf(Arrays.asList(names));
    }

    /** Whether a text is one of the names, its colon and a unit in brackets left out. */
    boolean is(String text) {
        String folded = HeaderText.fold(text);
        int unit = folded.endsWith("]") ? folded.lastIndexOf('[') : -1;
        String bare = unit > 0 ? folded.substring(0, unit) : folded;
        return names.contains((bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare).strip());
    }

    /** What a name stands for; empty for most. */
    static Optional<IControlWords> of(String text) {
        return Arrays.stream(values()).filter(word -> word.is(text)).findFirst();
    }

    /** Whether the first line of an export is in a language whose words are known. */
    static boolean known(String firstLine) {
        String folded = HeaderText.fold(firstLine);
        int colon = folded.indexOf(':');
        return colon > 0 && APPLICATION.contains(folded.substring(0, colon).strip());
    }
}
