package dev.cellar.notebook.diff.output;

/** One difference between the outputs of a cell. Immutable. */
public sealed interface OutputChange
        permits OutputAdded,
                OutputRemoved,
                TextChange,
                NumberChange,
                TableChange,
                ImageChange,
                StructureChange,
                ErrorChange,
                OpaqueChange {

    /** What it is of: {@code stdout}, {@code stderr}, {@code error} or a MIME type. */
    String label();
}
