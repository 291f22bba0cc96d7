package dev.cellar.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports point one way: kernel-ext → magics → tracking-backend → notebook-snapshots, and the rest stands above. */
class ArchitectureTest {
    private static final List<String> MODULES =
            List.of("track-api", "notebook-snapshots", "tracking-backend", "magics", "kernel", "kernel-ext", "cli");

    private static JavaClasses classes;

    @BeforeAll
    static void readEveryModule() {
        List<Path> folders = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        assertThat(folders).allMatch(Files::isDirectory);
        classes = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void importsPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("track-api")
                .definedBy("dev.cellar")
                .layer("notebook-snapshots")
                .definedBy("dev.cellar.notebook..", "dev.cellar.snapshots..")
                .layer("tracking-backend")
                .definedBy("dev.cellar.tracking..")
                .layer("magics")
                .definedBy("dev.cellar.magics..")
                .layer("kernel-ext")
                .definedBy("dev.cellar.recorder..")
                .layer("kernel")
                .definedBy("dev.cellar.kernel..", "dev.cellar.client..")
                .layer("cli")
                .definedBy("dev.cellar.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("kernel")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("kernel-ext")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("magics")
                .mayOnlyBeAccessedByLayers("kernel-ext", "cli")
                .whereLayer("tracking-backend")
                .mayOnlyBeAccessedByLayers("magics", "kernel-ext", "cli")
                .whereLayer("notebook-snapshots")
                .mayOnlyBeAccessedByLayers("tracking-backend", "magics", "kernel-ext", "kernel", "cli")
                .whereLayer("track-api")
                .mayOnlyBeAccessedByLayers("magics", "kernel-ext")
                .check(classes);
    }

    @Test
    void whatACellSeesNeedsNothingButTheJdkAndTheKernelsOwnInterface() {
        noClasses()
                .that(resideInAPackage("dev.cellar"))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "dev.cellar", "java..", "org.jspecify..", "org.dflib.jjava.jupyter..", "jdk.jshell..")))
                .check(classes);
    }

    @Test
    void noInternalPackageIsUsedByAnotherModule() {
        for (String root : List.of("notebook", "snapshots", "tracking", "magics", "kernel", "client", "recorder")) {
            noClasses()
                    .that(resideInAPackage("dev.cellar..").and(not(resideInAPackage("dev.cellar." + root + ".."))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.cellar." + root + "..internal.."))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching("dev.cellar.(*)..").should().beFreeOfCycles().check(classes);
    }
}
