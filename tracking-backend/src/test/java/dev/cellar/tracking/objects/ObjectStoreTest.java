package dev.cellar.tracking.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.tracking.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    @TempDir
    Path folder;

    private ObjectStore store() {
        return new ObjectStore(folder.resolve("objects"), folder.resolve("native"));
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void contentOfAnySizeComesBack() throws IOException {
        ObjectStore store = store();
        for (int length : new int[] {0, 1, 1000, Gear.USUAL, Gear.USUAL + 1, 3 * Gear.MAX + 17}) {
            byte[] content = random(length, length);
            StoredObject stored = store.put(content);
            assertThat(stored).isEqualTo(new StoredObject(Sha256.of(content), length));
            assertThat(store.get(stored.sha256())).isEqualTo(content);
            assertThat(store.verify(stored.sha256())).isEmpty();
        }
    }

    @Test
    void theSampleOfTheFormatIsTrue() throws IOException {
        StoredObject stored = store().put("hello\n".getBytes(UTF_8));
        assertThat(stored.sha256()).isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
        byte[] file = Files.readAllBytes(
                folder.resolve("objects/58").resolve(stored.sha256().substring(2)));
        assertThat(new String(file, 0, 9, UTF_8)).isEqualTo("CELLARO1W");
        assertThat(HexFormat.of().formatHex(file, 9, 22)).isEqualTo("000000000000000628b52ffd20");
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        ObjectStore store = store();
        Path file = Files.write(folder.resolve("model.bin"), random(5_000_000, 1));
        store.put(file);
        int before = files().size();
        store.put(Files.readAllBytes(file));
        assertThat(files()).hasSize(before);
    }

    @Test
    void aLargeFileWithAnInsertionSharesItsPieces() throws IOException {
        ObjectStore store = store();
        byte[] content = random(20_000_000, 3);
        store.put(content);
        long before = size();
        byte[] changed = new byte[content.length + 1];
        System.arraycopy(content, 0, changed, 0, 7_000_000);
        changed[7_000_000] = 42;
        System.arraycopy(content, 7_000_000, changed, 7_000_001, content.length - 7_000_000);
        StoredObject stored = store.put(changed);
        assertThat(size() - before).isLessThan(2L * Gear.MAX);
        assertThat(store.get(stored.sha256())).isEqualTo(changed);
    }

    private long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void damageIsNoticedAndNamed() throws IOException {
        ObjectStore store = store();
        String sha256 =
                store.put("some text that will be damaged".getBytes(UTF_8)).sha256();
        Path file = folder.resolve("objects").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThat(store.verify(sha256)).get().asString().contains(sha256).contains("damaged");
        assertThatThrownBy(() -> store.get(sha256)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.get("0".repeat(64)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not in");
        assertThat(store.contains("../../etc/passwd")).isFalse();
    }

    @Test
    void manyWritersOfTheSameContentAgree() throws Exception {
        ObjectStore store = store();
        byte[] content = random(3_000_000, 5);
        List<Thread> threads = new ArrayList<>();
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                try {
                    names.add(store.put(content).sha256());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(names).hasSize(4).containsOnly(Sha256.of(content));
        assertThat(store.get(names.get(0))).isEqualTo(content);
    }

    @Test
    void collectionDropsOnlyWhatIsOldAndNotReferredTo() throws IOException {
        ObjectStore store = store();
        String kept = store.put(random(4_000_000, 6)).sha256();
        String unused = store.put(random(4_000_000, 7)).sha256();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        }
        String young = store.put("just put".getBytes(UTF_8)).sha256();
        ObjectCollection.Dropped dropped = new ObjectCollection(store, Duration.ofDays(1)).collect(Set.of(kept));
        assertThat(dropped.objects()).isGreaterThan(1);
        assertThat(store.verify(kept)).isEmpty();
        assertThat(store.contains(young)).isTrue();
        assertThat(store.contains(unused)).isFalse();
    }
}
