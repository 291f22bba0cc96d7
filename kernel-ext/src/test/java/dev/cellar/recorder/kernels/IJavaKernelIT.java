package dev.cellar.recorder.kernels;

/** The extension comes into IJava by its start-up script. */
class IJavaKernelIT extends RecordingContract {
    @Override
    Way way() {
        return Way.IJAVA;
    }
}
