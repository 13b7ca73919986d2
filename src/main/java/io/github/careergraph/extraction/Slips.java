package io.github.careergraph.extraction;

/** Tells how many slips of the hand lie between two spellings. */
final class Slips {

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

    /** How many a word of so many letters may have and still be known. */
    static int allowed(int letters) {
        return letters < 5 ? 0 : letters < 12 ? 1 : 2;
    }
}
