package dev.cellar.magics.internal.command;

/** A command that can be a cell magic: the rest of the cell is its input. */
interface TakesBody {
    void run(String body);
}
