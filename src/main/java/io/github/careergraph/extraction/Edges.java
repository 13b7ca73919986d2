package io.github.careergraph.extraction;

/** From (state, letter) to state, in two flat arrays: a map of objects would take ten times the memory. */
final class Edges {

    interface Visitor {
        void edge(int state, int letter, int target);
    }

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int size;

    /** The target, or 0: the root, where no edge leads. */
    int get(int state, int letter) {
        long key = key(state, letter);
        int at = slot(key, keys.length);
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return targets[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return 0;
    }

    void put(int state, int letter, int target) {
        if (2 * ++size > keys.length) {
            grow();
        }
        insert(keys, targets, key(state, letter), target);
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                visitor.edge((int) (keys[at] >>> 32), (int) keys[at], targets[at]);
            }
        }
    }

    private void grow() {
        long[] wider = new long[2 * keys.length];
        int[] widerTargets = new int[wider.length];
        forEach((state, letter, target) -> insert(wider, widerTargets, key(state, letter), target));
        keys = wider;
        targets = widerTargets;
    }

    private static void insert(long[] keys, int[] targets, long key, int target) {
        int at = slot(key, keys.length);
        while (keys[at] != 0) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        targets[at] = target;
    }

    /** Letters begin at 1, so no key is 0, which marks a free slot. */
    private static long key(int state, int letter) {
        return (long) state << 32 | letter;
    }

    private static int slot(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (length - 1);
    }
}
