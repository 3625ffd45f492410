package org.exolot.finding;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The project's sources as the compiler understands them: who calls what with which arguments. */
final class Sources {
    private final Trees trees;
    private final Map<Element, List<TreePath>> calls = new LinkedHashMap<>();
    private final Map<Element, List<TreePath>> bodies = new LinkedHashMap<>();
    private final Map<Element, List<TreePath>> given = new LinkedHashMap<>();

    private Sources(Trees trees) {
        this.trees = trees;
    }

    /** The sources under this folder, compiled in memory against the classes of the running tests. */
    static Sources under(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(folder)) {
            List<Path> java = speaking(
                    folder,
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .toList());
            var problems = new ArrayList<String>();
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> problems.add(problem.toString()),
                    List.of("-proc:none", "-implicit:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjectsFromPaths(java));
            var parsed = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(parsed::add);
            task.analyze();
            Sources sources = new Sources(Trees.instance(task));
            parsed.forEach(sources::index);
            return sources;
        }
    }

    /** Those of rooms in which findings are made. */
    private static List<Path> speaking(Path house, List<Path> files) throws IOException {
        Set<Path> rooms = new HashSet<>();
        for (Path file : files) {
            if (Files.readString(file).contains("FindingType.")) {
                rooms.add(house.relativize(file).getName(0));
            }
        }
        return files.stream()
                .filter(file -> rooms.contains(house.relativize(file).getName(0)))
                .toList();
    }

    private void index(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
                note(calls, element(getCurrentPath()), getCurrentPath());
                if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                    TreePath of = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
                    tree.getArguments().forEach(argument -> lambda(argument, getCurrentPath(), of));
                    if (select.getIdentifier().contentEquals("add")
                            && tree.getArguments().size() == 1) {
                        note(
                                given,
                                element(of),
                                new TreePath(
                                        getCurrentPath(), tree.getArguments().getFirst()));
                    }
                }
                return super.visitMethodInvocation(tree, none);
            }

            @Override
            public Void visitNewClass(NewClassTree tree, Void none) {
                note(calls, element(getCurrentPath()), getCurrentPath());
                return super.visitNewClass(tree, none);
            }

            @Override
            public Void visitMethod(MethodTree tree, Void none) {
                if (tree.getBody() != null) {
                    note(bodies, element(getCurrentPath()), new TreePath(getCurrentPath(), tree.getBody()));
                }
                return super.visitMethod(tree, none);
            }

            @Override
            public Void visitVariable(VariableTree tree, Void none) {
                if (tree.getInitializer() != null) {
                    note(given, element(getCurrentPath()), new TreePath(getCurrentPath(), tree.getInitializer()));
                }
                return super.visitVariable(tree, none);
            }

            /** What goes through the elements of something: the loop's variable is each of them. */
            @Override
            public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
                note(
                        given,
                        element(new TreePath(getCurrentPath(), tree.getVariable())),
                        new TreePath(getCurrentPath(), tree.getExpression()));
                return super.visitEnhancedForLoop(tree, none);
            }

            @Override
            public Void visitAssignment(AssignmentTree tree, Void none) {
                TreePath variable = new TreePath(getCurrentPath(), tree.getVariable());
                note(given, element(variable), new TreePath(getCurrentPath(), tree.getExpression()));
                return super.visitAssignment(tree, none);
            }
        }.scan(unit, null);
    }

    /** The one parameter of a lambda is what the lambda is called of, or an element of it. */
    private void lambda(ExpressionTree argument, TreePath call, TreePath of) {
        if (argument instanceof LambdaExpressionTree lambda
                && lambda.getParameters().size() == 1) {
            TreePath parameter = new TreePath(
                    new TreePath(call, lambda), lambda.getParameters().getFirst());
            note(given, element(parameter), of);
        }
    }

    private static void note(Map<Element, List<TreePath>> index, @Nullable Element element, TreePath path) {
        if (element != null) {
            index.computeIfAbsent(element, each -> new ArrayList<>()).add(path);
        }
    }

    @Nullable
    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** What a method, a parameter or a field is declared in. */
    static Element around(@Nullable Element member) {
        return Objects.requireNonNull(Objects.requireNonNull(member).getEnclosingElement());
    }

    boolean declared(Element method) {
        return bodies.containsKey(method);
    }

    /** Whether the method is of the package in which it is used. */
    boolean nearby(TreePath use, Element method) {
        String used = String.valueOf(use.getCompilationUnit().getPackageName());
        Element at = method;
        while (at.getEnclosingElement() != null && at.getKind() != ElementKind.PACKAGE) {
            at = at.getEnclosingElement();
        }
        return at.toString().equals(used);
    }

    List<TreePath> calls(ExecutableElement method) {
        return calls.getOrDefault(method, List.of());
    }

    /** The method's body, or those of the methods that stand for it where it is an interface's. */
    List<TreePath> bodies(ExecutableElement method) {
        if (bodies.containsKey(method) || around(method).getKind() != ElementKind.INTERFACE) {
            return bodies.getOrDefault(method, List.of());
        }
        String type = around(method).toString();
        return bodies.entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().equals(method.getSimpleName())
                        && each.getKey().getEnclosingElement() instanceof TypeElement implementing
                        && implementing.getInterfaces().stream()
                                .anyMatch(one -> one.toString().equals(type)))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    List<TreePath> given(VariableElement variable) {
        return given.getOrDefault(variable, List.of());
    }

    /** The methods and constructors that are called, of the class of this name. */
    List<ExecutableElement> called(String type, String method) {
        return calls.keySet().stream()
                .filter(each -> around(each).toString().equals(type)
                        && each.getSimpleName().contentEquals(method))
                .map(ExecutableElement.class::cast)
                .toList();
    }

    static List<? extends ExpressionTree> arguments(Tree call) {
        return call instanceof MethodInvocationTree method
                ? method.getArguments()
                : ((NewClassTree) call).getArguments();
    }

    String where(TreePath path) {
        var unit = path.getCompilationUnit();
        long at = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        return Path.of(unit.getSourceFile().toUri()).getFileName() + ":"
                + unit.getLineMap().getLineNumber(at);
    }
}
