package dev.cellar.recorder.notebook;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.NotebookReader;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows a notebook by the cells that ran, where no front end says its name: the one file in the working folder, or up to
 * two folders below it, that holds them. It wants most of what ran to be there, more than a trifle of text, and no other
 * file that holds as much; else it waits for more cells. Thread-safe.
 */
final class NearbyNotebooks {
    private static final int DEPTH = 3;
    private static final int MOST_FILES = 200;
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final int MOST_CELLS = 100;
    /** Characters of source that tell a notebook from others; {@code 1 + 1} stands in many. */
    private static final int TELLING = 20;

    private final Path folder;
    private final Set<Ran> ran = new LinkedHashSet<>();
    private final Map<Path, Contents> read = new HashMap<>();

    NearbyNotebooks(Path folder) {
        this.folder = folder;
    }

    /** A cell as the kernel was asked to run it. */
    private record Ran(@Nullable String cellId, String source) {}

    /** The code cells of a file, as it was when it was read. */
    private record Contents(long size, long modified, Set<String> ids, Set<String> sources) {
        boolean holds(Ran cell) {
            return sources.contains(cell.source()) || (cell.cellId() != null && ids.contains(cell.cellId()));
        }
    }

    private record Match(Path file, int cells, int characters) {}

    /** Takes a cell into account that is about to run. */
    synchronized void ran(@Nullable String cellId, String code) {
        String source = code.strip();
        if (ran.size() < MOST_CELLS && !source.isEmpty()) {
            ran.add(new Ran(cellId, source));
        }
    }

    /** The notebook, absolute, once the cells tell it. Reads files that changed since it was last asked. */
    synchronized Optional<Path> holdingWhatRan() {
        if (ran.isEmpty()) {
            return Optional.empty();
        }
        List<Match> matches = new ArrayList<>();
        files().forEach(file -> contents(file).map(held -> match(file, held)).ifPresent(matches::add));
        matches.sort(Comparator.comparingInt(Match::cells).reversed());
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Match best = matches.get(0);
        boolean alone = matches.size() == 1 || matches.get(1).cells() < best.cells();
        boolean telling = best.characters() >= TELLING && best.cells() * 2 > ran.size();
        return alone && telling ? Optional.of(best.file()) : Optional.empty();
    }

    private Match match(Path file, Contents contents) {
        List<Ran> held = ran.stream().filter(contents::holds).toList();
        return new Match(
                file,
                held.size(),
                held.stream().mapToInt(cell -> cell.source().length()).sum());
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    // Hidden folders hold checkpoints, stores and environments.
                    boolean hidden = !directory.equals(folder)
                            && directory.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean notebook = attributes.isRegularFile()
                            && attributes.size() <= LARGEST_FILE
                            && file.toString().endsWith(".ipynb");
                    if (notebook) {
                        files.add(file);
                    }
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The folder is gone: what was found in it until then is all there is.
            return files;
        }
        return files;
    }

    private Optional<Contents> contents(Path file) {
        try {
            long size = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            Contents known = read.get(file);
            if (known == null || known.size() != size || known.modified() != modified) {
                known = read(file, size, modified);
                read.put(file, known);
            }
            return Optional.of(known);
        } catch (IOException e) {
            // No notebook, being written, or gone: not the one that runs as far as can be seen.
            return Optional.empty();
        }
    }

    private static Contents read(Path file, long size, long modified) throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Cell cell : NotebookReader.read(file).cells()) {
            if (cell.type().isCode()) {
                sources.add(cell.source().strip());
                if (!cell.syntheticId()) {
                    ids.add(cell.id());
                }
            }
        }
        return new Contents(size, modified, ids, sources);
    }
}
