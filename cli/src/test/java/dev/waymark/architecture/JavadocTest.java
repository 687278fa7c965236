package dev.waymark.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Public types and methods of engine, maps and app say what they are. */
class JavadocTest {
    @Test
    void publicTypesAndMethodsOfTheCoreAreDocumented() {
        List<Path> sources =
                Project.mainJava().stream()
                        .filter(
                                file ->
                                        file.startsWith("engine")
                                                || file.startsWith("maps")
                                                || file.startsWith("app"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .toList();
        Findings findings = new Findings("javadoc");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    fault -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(
                                            sources.stream().map(Project.ROOT::resolve).toList()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Project.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
                new PublicElements(docs, file, findings).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.assertNone();
    }

    private static final class PublicElements
            extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Path file;
        private final Findings findings;

        PublicElements(DocTrees docs, Path file, Findings findings) {
            this.docs = docs;
            this.file = file;
            this.findings = findings;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isPublic(type.getModifiers().getFlags().contains(Modifier.PUBLIC))) {
                return null;
            }
            require("type " + type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean overrides =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            boolean constructor = method.getReturnType() == null;
            if (!overrides
                    && !constructor
                    && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && isPublic(method.getModifiers().getFlags().contains(Modifier.PUBLIC))) {
                require("method " + method.getName());
            }
            return null;
        }

        /** Members of interfaces are public without the word. */
        private boolean isPublic(boolean said) {
            TreePath parent = getCurrentPath().getParentPath();
            return said || (parent != null && parent.getLeaf().getKind() == Tree.Kind.INTERFACE);
        }

        private void require(String what) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null
                    || comment.getFullBody().isEmpty() && comment.getBlockTags().isEmpty()) {
                findings.add(file, what + " has no documentation");
            }
        }
    }
}
