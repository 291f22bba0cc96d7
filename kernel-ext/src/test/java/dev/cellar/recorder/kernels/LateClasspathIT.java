package dev.cellar.recorder.kernels;

/** The extension comes into a bundled kernel by a cell. */
class LateClasspathIT extends RecordingContract {
    @Override
    Way way() {
        return Way.LATE;
    }
}
