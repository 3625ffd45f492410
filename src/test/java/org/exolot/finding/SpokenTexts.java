package org.exolot.finding;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** The texts that the sources give to findings at one position of the call that makes them, each with the types it is given to. */
final class SpokenTexts {
    /** One text, the names of the types, and where it is said; a type or part that only the running program knows is a value. */
    record Spoken(String text, Set<String> types, String where) {}

    private final Sources sources;
    private final SourceTexts texts;
    private final List<Spoken> all = new ArrayList<>();
    private final Set<List<Object>> followed = new HashSet<>();

    private SpokenTexts(Sources sources) {
        this.sources = sources;
        this.texts = new SourceTexts(sources);
    }

    /** What stands at this position of {@code (type, place, found, expected)}. */
    static List<Spoken> at(Sources sources, int position) {
        SpokenTexts spoken = new SpokenTexts(sources);
        spoken.calls(FindingLog.class.getName(), "add", 0, position);
        spoken.calls(Finding.class.getName(), "at", 0, position);
        return spoken.all;
    }

    /** The reasons for and against formats, and why lines were not understood, captures not used and rules not assessed. */
    static List<Spoken> reasons(Sources sources) {
        SpokenTexts spoken = new SpokenTexts(sources);
        spoken.calls("org.exolot.instrument.Recognition", "<init>", -1, 2);
        spoken.calls("org.exolot.instrument.Account.Unread", "<init>", -1, 1);
        spoken.calls("org.exolot.assay.CaptureEvaluation", "<init>", -1, 2);
        spoken.calls("org.exolot.assay.Suitability.Outcome", "<init>", -1, 2);
        return spoken.all;
    }

    private void calls(String type, String method, int typeAt, int textAt) {
        sources.called(type, method).forEach(made -> calls(made, typeAt, Set.of(), textAt));
    }

    /** Each call of this; who only hands a text on is followed to its own callers. */
    private void calls(ExecutableElement method, int typeAt, Set<String> types, int textAt) {
        if (!followed.add(List.of(method, typeAt, types, textAt))) {
            return;
        }
        for (TreePath call : sources.calls(method)) {
            List<? extends ExpressionTree> arguments = Sources.arguments(call.getLeaf());
            TreePath text = new TreePath(call, arguments.get(textAt));
            int handedOn = parameter(text);
            int typeOn = typeAt < 0 ? -1 : parameter(new TreePath(call, arguments.get(typeAt)));
            Set<String> here = typeAt < 0 ? types : texts.of(new TreePath(call, arguments.get(typeAt)));
            if (handedOn >= 0) {
                calls(
                        (ExecutableElement) Sources.around(sources.element(text)),
                        typeOn,
                        typeOn >= 0 ? Set.of() : here,
                        handedOn);
            } else {
                texts.of(text).forEach(each -> all.add(new Spoken(each, new TreeSet<>(here), sources.where(call))));
            }
        }
    }

    private int parameter(TreePath argument) {
        return argument.getLeaf() instanceof IdentifierTree
                        && sources.element(argument) instanceof VariableElement variable
                        && sources.given(variable).isEmpty()
                        && variable.getEnclosingElement() instanceof ExecutableElement method
                ? method.getParameters().indexOf(variable)
                : -1;
    }
}
