package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.FileRepository;
import dev.cellar.kernel.magic.NotebookClassPath;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code %maven} in a notebook of a test, with a repository of its own that needs no network. */
abstract class MavenNotebook {
    @TempDir
    Path temporary;

    final MagicDesk kernel = new MagicDesk();
    final NotebookClassPath classPath = new NotebookClassPath(kernel);
    FileRepository repository;
    MavenResolver resolver;
    MavenMagic maven;

    @BeforeEach
    void makeRepository() {
        repository = new FileRepository(temporary.resolve("remote"));
        resolver = new MavenResolver(() -> ContextOverrides.create()
                .withUserSettings(false)
                .withLocalRepositoryOverride(temporary.resolve("local"))
                .repositories(List.of(new RemoteRepository.Builder("home", "default", repository.url()).build()))
                .build());
        maven = new MavenMagic(kernel, resolver, classPath);
    }

    void run(String... arguments) {
        maven.eval(null, List.of(arguments));
    }
}
