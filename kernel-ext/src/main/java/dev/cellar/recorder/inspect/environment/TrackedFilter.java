package dev.cellar.recorder.inspect.environment;

import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lets through what at least one of two trees of a walk has. */
final class TrackedFilter extends TreeFilter {
    private final int one;
    private final int other;

    TrackedFilter(int one, int other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public boolean include(TreeWalk walk) {
        return walk.getRawMode(one) != 0 || walk.getRawMode(other) != 0;
    }

    @Override
    public boolean shouldBeRecursive() {
        return false;
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // it has no state; the abstract method above has nothing to call
    public TreeFilter clone() {
        return this;
    }
}
