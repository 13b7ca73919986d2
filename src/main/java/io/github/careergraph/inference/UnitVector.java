package io.github.careergraph.inference;

/** Vectors of length 1, whose scalar product is the cosine of the angle between them. */
final class UnitVector {

    private UnitVector() {}

    /** In the direction of another; zeros, which have none, stay zeros. */
    static float[] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = (float) (unit[i] / length);
        }
        return unit;
    }
}
