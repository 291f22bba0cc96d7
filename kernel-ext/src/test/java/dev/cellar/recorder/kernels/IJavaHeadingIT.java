package dev.cellar.recorder.kernels;

/** In a kernel of IJava's family. */
class IJavaHeadingIT extends HeadingContract {
    @Override
    Way way() {
        return Way.IJAVA;
    }
}
