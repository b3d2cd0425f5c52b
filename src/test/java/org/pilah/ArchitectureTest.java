package org.pilah;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which room may use which. An arrow that is not here is forbidden.
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.pilah");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("analysis", Set.of("model")),
            Map.entry("messages", Set.of()),
            Map.entry("task", Set.of()),
            Map.entry("framework", Set.of("model", "messages")),
            Map.entry("query", Set.of("model", "messages")),
            Map.entry("journal", Set.of("model", "messages")),
            Map.entry("store", Set.of("model", "messages")),
            Map.entry("index", Set.of("model", "messages")),
            Map.entry("importer", Set.of("model", "messages", "task")),
            Map.entry("exporter", Set.of("model", "analysis", "messages", "task")),
            Map.entry("project", Set.of("model", "messages", "task", "journal", "store", "index")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "model",
                            "messages",
                            "task",
                            "analysis",
                            "query",
                            "framework",
                            "importer",
                            "exporter",
                            "project")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "analysis",
                            "messages",
                            "task",
                            "query",
                            "framework",
                            "importer",
                            "exporter",
                            "exchange",
                            "project")),
            Map.entry(
                    "ui",
                    Set.of(
                            "model",
                            "analysis",
                            "messages",
                            "task",
                            "query",
                            "framework",
                            "importer",
                            "exporter",
                            "exchange",
                            "project")));

    /// What only some rooms may know.
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "java.sql..", Set.of("store"),
            "org.h2..", Set.of("store"),
            "org.apache.lucene..", Set.of("index"),
            "org.apache.poi..", Set.of("importer", "exporter"),
            "org.commonmark..", Set.of("importer", "ui"),
            "picocli..", Set.of("cli"));

    static Stream<String> rooms() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomUsesOnlyTheRoomsItMay(String room) {
        Set<String> allowed = new LinkedHashSet<>(ARROWS.getOrDefault(room, Set.of()));
        allowed.add(room);

        noClasses()
                .that()
                .resideInAPackage("org.pilah." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.pilah..")
                        .and(resideOutsideOfPackages(allowed.stream()
                                .map(name -> "org.pilah." + name + "..")
                                .toArray(String[]::new))))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsARoomThatIsDrawn() {
        var found = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.pilah"))
                .map(name -> name.substring("org.pilah.".length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        found.removeAll(ARROWS.keySet());
        assertEquals(Set.of(), found);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching("org.pilah.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void theModelKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.pilah.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.pilah.model..")
                .check(PROGRAM);
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyLibraryIsKnownWhereItBelongs(String library) {
        String[] homes = LIBRARIES.getOrDefault(library, Set.of()).stream()
                .map(room -> "org.pilah." + room + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PROGRAM);
    }

    @Test
    void onlyScreensKnowJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pilah.ui..")
                .and()
                .doNotHaveFullyQualifiedName("org.pilah.App")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(PROGRAM);
    }

    static Stream<String> features() {
        return PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.pilah.ui."))
                .filter(name -> !name.equals("org.pilah.ui.shell"))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("features")
    void featuresOfTheScreenIgnoreEachOther(String feature) {
        List<String> allowed = feature.endsWith(".desk")
                ? List.of(feature)
                : List.of(feature, "org.pilah.ui.control", "org.pilah.ui.desk");

        noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.pilah.ui..")
                        .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .check(PROGRAM);
    }

    @Test
    void viewModelsNeedNoScreen() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .resideInAPackage("org.pilah.ui.desk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..")
                .check(PROGRAM);
    }

    /// Such a view hears of the list only as long as somebody holds the view itself: made anew for each question,
    /// it would be forgotten together with those who listen to it.
    @Test
    void listsThatAreWatchedLiveAsLongAsTheirOwner() throws IOException {
        var wrong = new ArrayList<String>();
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("return FXCollections.unmodifiableObservableList(")) {
                    wrong.add(String.valueOf(file.getFileName()));
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void threadsAreMadeWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pilah.task..", "org.pilah.project..")
                .should()
                .dependOnClassesThat(threadsAndTheirMakers())
                .check(PROGRAM);
    }

    /// An `Executor` may be passed in; making one, or a thread, is another thing.
    private static DescribedPredicate<JavaClass> threadsAndTheirMakers() {
        List<String> names = List.of(
                "java.lang.Thread",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.CompletableFuture",
                "java.util.Timer");
        return DescribedPredicate.describe(
                "threads and their makers",
                type -> names.contains(type.getName())
                        || (type.isAssignableTo(Executor.class)
                                && !type.getName().equals(Executor.class.getName())));
    }
}
