package io.github.careergraph.extraction;

/** Tells how many slips of the hand lie between two spellings. */
final class Slips {

    /** One letter replaced in a shorter word makes another word too often. */
    private static final int LONG = 8;

    private Slips() {}

    /** How many letters must be put in, left out, replaced, or change places with their neighbour. */
    static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(distance[i - 1][j] + 1, distance[i][j - 1] + 1);
                least = Math.min(least, distance[i - 1][j - 1] + changed);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                distance[i][j] = swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[one.length()][other.length()];
    }

    /**
     * Whether a mention is a name with a slip. Other words differ from a name in one letter too, above all where they are
     * short: "scale" from Scala, "parking" from parsing, "system" from systemd.
     */
    static boolean explain(String mention, String name) {
        int letters = Math.min(mention.length(), name.length());
        int slips = between(mention, name);
        if (slips == 0 || slips > allowed(letters)) {
            return slips == 0;
        }
        if (slips > 1) {
            return true;
        }
        boolean replaced = mention.length() == name.length() && isReplaced(mention, name);
        return !(replaced && letters < LONG) && !endsOtherwise(mention, name);
    }

    private static boolean isReplaced(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }

    /** All but the last letter is the same, and it is no plural. */
    private static boolean endsOtherwise(String mention, String name) {
        String longer = mention.length() > name.length() ? mention : name;
        int same = longer.length() - 1;
        return !longer.endsWith("s")
                && mention.length() >= same
                && name.length() >= same
                && mention.startsWith(name.substring(0, same));
    }

    /** How many a word of so many letters may have and still be known. */
    private static int allowed(int letters) {
        return letters < 5 ? 0 : letters < 12 ? 1 : 2;
    }
}
