package io.github.careergraph.inference;

/** A byte of marks for each of many hashes of 64 bits: two arrays, where a map of objects takes ten times the memory. */
final class HashedMarks {

    private static final int FEWEST_SLOTS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] hashes = new long[FEWEST_SLOTS];
    /** Zero where the slot is free. */
    private byte[] marks = new byte[FEWEST_SLOTS];

    private int used;

    /** All marks that were added to a hash, or 0. */
    byte get(long hash) {
        return marks[slot(hash)];
    }

    /** @param more at least one bit */
    void add(long hash, byte more) {
        int slot = slot(hash);
        if (marks[slot] == 0) {
            used++;
            hashes[slot] = hash;
        }
        marks[slot] |= more;
        if (used * 3L > marks.length * 2L) {
            grow();
        }
    }

    /** The slot of a hash, or the free one in which it would be. */
    private int slot(long hash) {
        int slot = (int) (hash * SPREAD >>> 33) & marks.length - 1;
        while (marks[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & marks.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        byte[] oldMarks = marks;
        hashes = new long[oldHashes.length * 2];
        marks = new byte[oldMarks.length * 2];
        for (int old = 0; old < oldMarks.length; old++) {
            if (oldMarks[old] != 0) {
                int slot = slot(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                marks[slot] = oldMarks[old];
            }
        }
    }
}
