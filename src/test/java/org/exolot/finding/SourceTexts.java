package org.exolot.finding;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a text in the sources can say, followed backwards from where it is used through concatenations, choices, variables, helpers and their
 * callers. What is not known until it runs is {@link #VALUE}.
 */
final class SourceTexts {
    /** Stands for what only the running program knows. */
    static final String VALUE = "\uFFFC";

    private static final Pattern FORMAT = Pattern.compile("%[-+0-9.,]*[a-zA-Z]");

    /** More texts than this at one place are values out of tables, and so are more names than that without a blank in them. */
    private static final int MOST = 60;

    private static final int NAMES = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private final Sources sources;
    private final Set<Element> asked = new HashSet<>();
    private final Map<Element, Set<String>> known = new HashMap<>();

    SourceTexts(Sources sources) {
        this.sources = sources;
    }

    /** Each text that the argument of this call can be. */
    Set<String> of(TreePath expression) {
        Tree tree = expression.getLeaf();
        return switch (tree) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> of(new TreePath(expression, inner.getExpression()));
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> sum(expression, sum);
            case ConditionalExpressionTree choice ->
                union(
                        of(new TreePath(expression, choice.getTrueExpression())),
                        of(new TreePath(expression, choice.getFalseExpression())));
            case SwitchExpressionTree choice -> choice(expression, choice);
            case LambdaExpressionTree lambda -> returned(expression, lambda.getBody());
            case MemberReferenceTree _ -> result(expression, sources.element(expression));
            case IdentifierTree _ -> named(expression);
            case MemberSelectTree _ -> named(expression);
            case MethodInvocationTree call -> called(expression, call);
            default -> Set.of(VALUE);
        };
    }

    private Set<String> sum(TreePath path, BinaryTree sum) {
        Set<String> left = operand(new TreePath(path, sum.getLeftOperand()));
        Set<String> right = operand(new TreePath(path, sum.getRightOperand()));
        boolean many = left.size() * right.size() > MOST;
        Set<String> all = new TreeSet<>();
        for (String first : many && left.size() > right.size() ? Set.of(VALUE) : left) {
            for (String last : many && left.size() <= right.size() ? Set.of(VALUE) : right) {
                all.add(first + last);
            }
        }
        return all;
    }

    private Set<String> operand(TreePath path) {
        return switch (path.getLeaf()) {
            case LiteralTree _, BinaryTree _, ParenthesizedTree _, ConditionalExpressionTree _ -> of(path);
            default -> bounded(of(path));
        };
    }

    private Set<String> choice(TreePath path, SwitchExpressionTree choice) {
        Set<String> all = new TreeSet<>();
        for (CaseTree each : choice.getCases()) {
            if (each.getBody() instanceof ExpressionTree value) {
                all.addAll(of(new TreePath(new TreePath(path, each), value)));
            } else if (each.getBody() != null) {
                all.addAll(returned(new TreePath(path, each), each.getBody()));
            }
        }
        return all;
    }

    /** What a body gives: its returns or yields, or itself if it is an expression. */
    private Set<String> returned(TreePath path, Tree body) {
        if (body instanceof ExpressionTree) {
            return of(new TreePath(path, body));
        }
        Set<String> all = new TreeSet<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void none) {
                if (tree.getExpression() != null) {
                    all.addAll(of(new TreePath(getCurrentPath(), tree.getExpression())));
                }
                return null;
            }

            @Override
            public Void visitYield(YieldTree tree, Void none) {
                all.addAll(of(new TreePath(getCurrentPath(), tree.getValue())));
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
                return null;
            }
        }.scan(new TreePath(path, body), null);
        return all;
    }

    private Set<String> named(TreePath path) {
        if (!(sources.element(path) instanceof VariableElement variable)) {
            return Set.of(VALUE);
        }
        if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
            return Set.of(variable.getSimpleName().toString());
        }
        Object constant = variable.getConstantValue();
        if (constant != null) {
            return Set.of(constant.toString());
        }
        boolean ofRecord = variable.getKind() == ElementKind.FIELD
                && Sources.around(variable).getKind() == ElementKind.RECORD
                && sources.given(variable).isEmpty()
                && sources.nearby(path, variable);
        return ofRecord
                ? once(variable, () -> orValue(component((TypeElement) Sources.around(variable), variable)))
                : variable(variable);
    }

    private static Set<String> orValue(Set<String> all) {
        return all.isEmpty() ? Set.of(VALUE) : all;
    }

    /** What a variable holds: what it is given, as a parameter by every caller. */
    private Set<String> variable(VariableElement variable) {
        return once(variable, () -> {
            Set<String> all = new TreeSet<>();
            for (TreePath given : sources.given(variable)) {
                all.addAll(of(given));
            }
            if (variable.getKind() == ElementKind.PARAMETER
                    && variable.getEnclosingElement() instanceof ExecutableElement method) {
                int index = method.getParameters().indexOf(variable);
                if (index >= 0) {
                    all.addAll(argument(method, index));
                }
            }
            return orValue(all);
        });
    }

    /** What leads back to itself adds nothing. */
    private Set<String> once(Element element, Supplier<Set<String>> texts) {
        Set<String> before = known.get(element);
        if (before != null) {
            return before;
        }
        if (!asked.add(element)) {
            return Set.of();
        }
        Set<String> all = texts.get();
        asked.remove(element);
        known.put(element, all);
        return all;
    }

    /** What callers hand over at this position. */
    Set<String> argument(ExecutableElement method, int index) {
        Set<String> all = new TreeSet<>();
        for (TreePath call : sources.calls(method)) {
            List<? extends ExpressionTree> arguments = Sources.arguments(call.getLeaf());
            if (index < arguments.size()) {
                all.addAll(of(new TreePath(call, arguments.get(index))));
            }
        }
        return all;
    }

    private Set<String> called(TreePath path, MethodInvocationTree call) {
        if (!(sources.element(path) instanceof ExecutableElement method)) {
            return Set.of(VALUE);
        }
        String name = method.getSimpleName().toString();
        List<? extends ExpressionTree> arguments = call.getArguments();
        return switch (name) {
            case "orElse" -> union(receiver(path, call), of(new TreePath(path, arguments.getFirst())));
            case "map", "flatMap", "orElseGet" -> bodies(path, call, method);
            case "get" ->
                Sources.around(method).toString().equals("java.util.Optional")
                        ? receiver(path, call)
                        : result(path, method);
            case "orElseThrow", "strip", "toString", "filter", "stream", "toList" -> receiver(path, call);
            case "empty" -> Set.of();
            case "formatted" -> formats(receiver(path, call));
            case "format" -> format(path, arguments, method);
            case "of", "valueOf", "ofNullable", "concat" -> all(path, arguments);
            default -> result(path, method);
        };
    }

    private Set<String> all(TreePath path, List<? extends ExpressionTree> arguments) {
        Set<String> all = new TreeSet<>();
        arguments.forEach(each -> all.addAll(of(new TreePath(path, each))));
        return arguments.isEmpty() ? Set.of(VALUE) : all;
    }

    private Set<String> bodies(TreePath path, MethodInvocationTree call, ExecutableElement method) {
        if (sources.declared(method)) {
            return result(path, method);
        }
        Set<String> given = of(new TreePath(path, call.getArguments().getFirst()));
        return method.getSimpleName().contentEquals("orElseGet") ? union(receiver(path, call), given) : given;
    }

    private Set<String> receiver(TreePath path, MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                        && sources.element(path) instanceof ExecutableElement method
                        && !sources.declared(method)
                ? of(new TreePath(new TreePath(path, select), select.getExpression()))
                : result(path, sources.element(path));
    }

    private Set<String> format(TreePath path, List<? extends ExpressionTree> arguments, ExecutableElement method) {
        if (!Sources.around(method).toString().equals("java.lang.String")) {
            return result(path, method);
        }
        int at = method.getParameters().size() > 2 ? 1 : 0;
        return formats(of(new TreePath(path, arguments.get(at))));
    }

    private static Set<String> formats(Set<String> formats) {
        Set<String> all = new TreeSet<>();
        formats.forEach(format -> all.add(
                FORMAT.matcher(format.replace("%n", "\n")).replaceAll(VALUE).replace("%%", "%")));
        return all;
    }

    /** What a method of the sources gives, or a record's component that is of the same package or only told in words; else a value. */
    private Set<String> result(TreePath from, @Nullable Element called) {
        if (!(called instanceof ExecutableElement method)
                || !method.getReturnType().toString().contains("String")) {
            return Set.of(VALUE);
        }
        Set<String> all = given(method);
        boolean words = all.stream()
                .allMatch(text -> text.contains(" ") && WORD.matcher(text).find());
        return !isAccessor(method) || words || sources.nearby(from, method) ? all : Set.of(VALUE);
    }

    private Set<String> given(ExecutableElement method) {
        return once(method, () -> {
            Set<String> all = new TreeSet<>();
            for (TreePath body : sources.bodies(method)) {
                all.addAll(returned(body.getParentPath(), body.getLeaf()));
            }
            if (all.isEmpty() && method.getEnclosingElement() instanceof TypeElement type) {
                all.addAll(component(type, method));
            }
            return orValue(all);
        });
    }

    private boolean isAccessor(ExecutableElement method) {
        return sources.bodies(method).isEmpty();
    }

    private Set<String> component(TypeElement type, Element accessor) {
        if (type.getKind() != ElementKind.RECORD || type.toString().equals(Finding.class.getName())) {
            return Set.of();
        }
        int index = 0;
        for (var component : type.getRecordComponents()) {
            if (component.getSimpleName().equals(accessor.getSimpleName())) {
                Set<String> all = new TreeSet<>();
                for (Element member : type.getEnclosedElements()) {
                    if (member instanceof ExecutableElement made
                            && made.getKind() == ElementKind.CONSTRUCTOR
                            && made.getParameters().size()
                                    == type.getRecordComponents().size()) {
                        all.addAll(argument(made, index));
                    }
                }
                return all;
            }
            index++;
        }
        return Set.of();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** More than a person would word, many names, or nothing with a word is a value. */
    private static Set<String> bounded(Set<String> all) {
        boolean names = all.size() > NAMES && all.stream().noneMatch(text -> text.contains(" "));
        boolean words = all.stream().anyMatch(text -> WORD.matcher(text).find());
        return names || !words || all.size() > MOST ? Set.of(VALUE) : all;
    }
}
