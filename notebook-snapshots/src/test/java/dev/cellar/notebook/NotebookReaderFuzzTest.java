package dev.cellar.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes a notebook's file holds, it is read, or refused in one line; what was read is written and read again. */
class NotebookReaderFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void read(byte[] file) throws NotebookFormatException {
        Notebook notebook;
        try {
            notebook = NotebookReader.read(file);
        } catch (NotebookFormatException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
            return;
        }
        assertThat(NotebookReader.read(NotebookWriter.write(notebook)).cells()).hasSameSizeAs(notebook.cells());
    }
}
