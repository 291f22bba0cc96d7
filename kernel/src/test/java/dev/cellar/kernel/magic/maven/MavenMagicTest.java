package dev.cellar.kernel.magic.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.kernel.magic.MagicException;
import dev.cellar.kernel.magic.NotebookClassPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenMagicTest extends MavenNotebook {
    @Test
    void anArtifactComesWithWhatItNeedsAtRunTime() {
        repository
                .jar("org.test:app:1.0", "org.test:lib:1.1", "org.test:tester:1.0:test", "org.test:driver:1.0:runtime")
                .jar("org.test:lib:1.1", "org.test:base:1.2")
                .jar("org.test:base:1.2")
                .jar("org.test:driver:1.0");

        run("org.test:app:1.0");

        assertThat(kernel.added()).containsExactly("app-1.0.jar", "lib-1.1.jar", "base-1.2.jar", "driver-1.0.jar");
        assertThat(kernel.lastText()).isEqualTo("app 1.0: 4 jars added to the class path");
    }

    @Test
    void theNearestVersionWins() {
        repository
                .jar("org.test:app:1.0", "org.test:middle:1.0", "org.test:base:1.0")
                .jar("org.test:middle:1.0", "org.test:base:2.0")
                .jar("org.test:base:1.0")
                .jar("org.test:base:2.0");

        run("org.test:app:1.0");

        assertThat(kernel.added()).containsExactly("app-1.0.jar", "middle-1.0.jar", "base-1.0.jar");
    }

    @Test
    void severalArtifactsAreResolvedTogether() {
        repository
                .jar("org.test:one:1.0", "org.test:base:1.0")
                .jar("org.test:two:1.0", "org.test:base:2.0")
                .jar("org.test:base:1.0")
                .jar("org.test:base:2.0");

        run("org.test:one:1.0", "org.test:two:1.0");

        assertThat(kernel.added()).containsExactlyInAnyOrder("one-1.0.jar", "two-1.0.jar", "base-1.0.jar");
        assertThat(kernel.lastText()).isEqualTo("one 1.0, two 1.0: 3 jars added to the class path");
    }

    @Test
    void noSecondVersionComesInBesideTheFirst() {
        repository.jar("org.test:base:1.0").jar("org.test:base:2.0").jar("org.test:app:1.0", "org.test:base:2.0");
        run("org.test:base:1.0");

        run("org.test:app:1.0");

        assertThat(kernel.added()).containsExactly("base-1.0.jar", "app-1.0.jar");
        assertThat(kernel.lastText())
                .isEqualTo("app 1.0: 1 jar added to the class path\n"
                        + "Kept org.test:base 1.0, which is there already; 2.0 needs a fresh kernel.");
    }

    @Test
    void whatAnotherVersionNeedsIsNotAdded() {
        repository
                .jar("org.test:base:1.0")
                .jar("org.test:base:2.0", "org.test:more:1.0")
                .jar("org.test:more:1.0");
        run("org.test:base:1.0");

        run("org.test:base:2.0");

        assertThat(kernel.added()).containsExactly("base-1.0.jar");
        assertThat(kernel.lastText()).startsWith("base 2.0: nothing added to the class path\nKept org.test:base 1.0");
    }

    @Test
    void aJarThatCameByClasspathCountsAsThere() {
        repository.jar("org.test:base:1.0").jar("org.test:base:2.0");
        classPath.add(List.of(repository.file("org.test:base:1.0")));

        run("org.test:base:2.0");

        assertThat(kernel.added()).containsExactly("base-1.0.jar");
        assertThat(kernel.lastText()).contains("Kept org.test:base 1.0");
    }

    @Test
    void aJarThatCameWithoutAMagicCountsAsThere() {
        repository.jar("org.test:base:1.0").jar("org.test:base:2.0");
        kernel.addToClasspath(repository.file("org.test:base:1.0").toString());

        run("org.test:base:2.0");

        assertThat(kernel.added()).containsExactly("base-1.0.jar");
    }

    @Test
    void aJarWithAClassifierIsNotTheArtifactItself() {
        repository.jar("org.test:lib:1.0").classified("org.test:lib:1.0", "linux", "jar");
        Path linux = repository.file("org.test:lib:1.0").resolveSibling("lib-1.0-linux.jar");
        classPath.add(List.of(linux));

        run("org.test:lib:1.0", "org.test:lib:jar:linux:1.0");

        assertThat(kernel.added()).containsExactly("lib-1.0-linux.jar", "lib-1.0.jar");
    }

    @Test
    void askingAgainAddsNothing() {
        repository.jar("org.test:base:1.0");
        run("org.test:base:1.0");

        run("org.test:base:1.0");

        assertThat(kernel.added()).containsExactly("base-1.0.jar");
        assertThat(kernel.lastText()).isEqualTo("base 1.0: nothing added to the class path");
    }

    @Test
    void classifierAndExtensionNameOneFileOfAnArtifact() {
        repository.jar("org.test:lib:1.0").classified("org.test:lib:1.0", "linux", "jar");
        repository.classified("org.test:lib:1.0", "data", "tar.gz");

        run("org.test:lib:jar:linux:1.0");
        run("org.test:lib:tar.gz:data:1.0");

        assertThat(kernel.added()).containsExactly("lib-1.0-linux.jar");
    }

    @Test
    void progressAndOutcomeShareOneDisplay() {
        repository.jar("org.test:app:1.0", "org.test:base:1.0").jar("org.test:base:1.0");

        run("org.test:app:1.0");

        assertThat(kernel.displayIds()).hasSize(1);
        assertThat(kernel.texts().get(0)).startsWith("Downloading ");
    }

    @Test
    void aSecondRunShowsTheSameThoughNothingIsDownloaded() {
        repository.jar("org.test:base:1.0");
        run("org.test:base:1.0");
        MagicDesk fresh = new MagicDesk();

        new MavenMagic(fresh, resolver, new NotebookClassPath(fresh)).eval(null, List.of("org.test:base:1.0"));

        assertThat(fresh.texts()).containsExactly(kernel.lastText());
    }

    @Test
    void anUnknownArtifactIsNamedWithThePlacesLookedAt() {
        assertThatThrownBy(() -> run("org.test:nope:1.0"))
                .isInstanceOf(MagicException.class)
                .hasMessage("Cannot find org.test:nope:1.0. Looked in home (" + repository.url()
                        + "). Check the spelling, or name another repository with --repo URL.");
        assertThat(kernel.added()).isEmpty();
    }

    @Test
    void aMissingDependencyIsNamed() {
        repository.jar("org.test:app:1.0", "org.test:gone:1.0");

        assertThatThrownBy(() -> run("org.test:app:1.0")).hasMessageStartingWith("Cannot find org.test:gone:1.0. ");
        assertThat(kernel.added()).isEmpty();
        assertThat(kernel.lastText()).isEqualTo("Nothing was added to the class path.");
    }

    @Test
    void whatWasMissingIsFoundOnceItIsPublished() {
        assertThatThrownBy(() -> run("org.test:late:1.0")).isInstanceOf(MagicException.class);
        repository.jar("org.test:late:1.0");

        run("org.test:late:1.0");

        assertThat(kernel.added()).containsExactly("late-1.0.jar");
    }

    @Test
    void argumentsThatAreWrongAreRefusedInOneLine() {
        assertThatThrownBy(() -> run())
                .hasMessageStartingWith("%maven needs an artifact. Usage: %maven GROUP:ARTIFACT");
        assertThatThrownBy(() -> run("org.test:app"))
                .hasMessage("\"org.test:app\" has no version: write org.test:app:VERSION, or org.test:app:RELEASE for"
                        + " the newest.");
        assertThatThrownBy(() -> run("app"))
                .hasMessage("\"app\" is not of the form group:artifact[:extension[:classifier]]:version.");
        assertThatThrownBy(() -> run("a:b:1", "--fast")).hasMessageStartingWith("%maven has no option --fast.");
        assertThatThrownBy(() -> run("a:b:1", "--repo")).hasMessageStartingWith("--repo needs the URL");
        assertThatThrownBy(() -> run("a:b:1", "--repo", "./here"))
                .hasMessageContaining("is not the URL of a repository");
        assertThatThrownBy(() -> new MavenRepoMagic(resolver).eval(null, List.of()))
                .hasMessageContaining("needs a URL");
        assertThatThrownBy(() -> new MavenRepoMagic(resolver).eval(null, List.of("a/b", "file:///tmp")))
                .hasMessageContaining("is not a repository id");
    }
}
