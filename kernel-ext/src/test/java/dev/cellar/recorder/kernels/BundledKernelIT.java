package dev.cellar.recorder.kernels;

/** The extension is there when the bundled kernel starts. */
class BundledKernelIT extends RecordingContract {
    @Override
    Way way() {
        return Way.AT_START;
    }
}
