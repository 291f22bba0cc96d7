package dev.cellar.kernel.magic.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.kernel.magic.FileRepository;
import dev.cellar.kernel.magic.MagicException;
import dev.cellar.kernel.magic.NotebookClassPath;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where {@code %maven} looks: repositories, the local one, the person's settings. */
class MavenSourcesTest extends MavenNotebook {
    @Test
    void offlineUsesWhatIsInTheLocalRepository() {
        repository.jar("org.test:app:1.0", "org.test:base:1.0").jar("org.test:base:1.0");
        run("org.test:app:1.0");
        MagicDesk fresh = new MagicDesk();

        new MavenMagic(fresh, resolver, new NotebookClassPath(fresh))
                .eval(null, List.of("org.test:app:1.0", "--offline"));

        assertThat(fresh.added()).containsExactly("app-1.0.jar", "base-1.0.jar");
    }

    @Test
    void offlineAndNotInTheLocalRepositorySaysSo() {
        repository.jar("org.test:app:1.0");

        assertThatThrownBy(() -> run("org.test:app:1.0", "--offline"))
                .hasMessage("Cannot find org.test:app:1.0: it is not in the local repository and Maven is offline.");
    }

    @Test
    void aRepositoryThatCannotBeReachedIsNamed() {
        assertThatThrownBy(() -> run("org.test:app:1.0", "--repo", "closed::http://127.0.0.1:1/maven"))
                .isInstanceOf(MagicException.class)
                .hasMessageStartingWith("Cannot download org.test:app")
                .hasMessageContaining("from closed (http://127.0.0.1:1/maven)")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aRepositoryOfTheCallIsLookedAtInThisCallOnly() {
        FileRepository other = new FileRepository(temporary.resolve("other")).jar("org.other:lib:1.0");
        other.jar("org.other:more:1.0");

        run("--repo=" + other.url(), "org.other:lib:1.0");

        assertThat(kernel.added()).containsExactly("lib-1.0.jar");
        assertThatThrownBy(() -> run("org.other:more:1.0")).hasMessageContaining("Cannot find org.other:more:1.0");
    }

    @Test
    void aRepositoryOfTheNotebookStays() {
        FileRepository other = new FileRepository(temporary.resolve("other")).jar("org.other:lib:1.0");
        new MavenRepoMagic(resolver).eval(null, List.of("other", other.url()));

        run("org.other:lib:1.0");

        assertThat(kernel.added()).containsExactly("lib-1.0.jar");
    }

    @Test
    void thePersonsSettingsAreUsed() throws IOException {
        repository.jar("org.test:app:1.0");
        Path settings = temporary.resolve("settings.xml");
        Files.writeString(settings, """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>corp</id><url>%s</url><mirrorOf>*</mirrorOf></mirror></mirrors>
                </settings>""".formatted(temporary.resolve("settled"), repository.url()));

        withSettings(settings).eval(null, List.of("org.test:app:1.0"));

        assertThat(kernel.added()).containsExactly("app-1.0.jar");
        assertThat(temporary.resolve("settled/org/test/app/1.0/app-1.0.jar")).exists();
    }

    @Test
    void settingsThatAreOfflineKeepTheKernelOffline() throws IOException {
        Path settings = temporary.resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><offline>true</offline><localRepository>" + temporary.resolve("settled")
                        + "</localRepository></settings>");

        assertThatThrownBy(() -> withSettings(settings).eval(null, List.of("org.test:app:1.0")))
                .hasMessageEndingWith("it is not in the local repository and Maven is offline.");
    }

    private MavenMagic withSettings(Path settings) {
        return new MavenMagic(
                kernel,
                new MavenResolver(() -> ContextOverrides.create()
                        .withUserSettings(true)
                        .withUserSettingsXmlOverride(settings)
                        .build()),
                classPath);
    }
}
