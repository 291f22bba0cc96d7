package dev.cellar.cli.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The repository's examples, copied so that a test never writes into the repository. */
public final class Examples {
    private static final Path SOURCE = Path.of(System.getProperty("cellar.root"), "examples");

    private Examples() {}

    /** The ids of a notebook's code cells, in order. */
    public static List<String> codeCells(Path notebook) throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonNode cell :
                JsonMapper.builder().build().readTree(notebook.toFile()).path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                ids.add(cell.path("id").asText());
            }
        }
        return ids;
    }

    /** Copies the folder with its data. Returns {@code folder/examples}. */
    public static Path copyInto(Path folder) throws IOException {
        Path target = folder.resolve("examples");
        Files.walkFileTree(SOURCE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(SOURCE.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(SOURCE.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return target;
    }
}
