package dev.cellar.recorder.kernels;

/** In the bundled kernel. */
class BundledHeadingIT extends HeadingContract {
    @Override
    Way way() {
        return Way.AT_START;
    }
}
