package io.github.careergraph.inference;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;

/**
 * The parameters of a block as one file of 16-bit floats (IEEE 754 binary16): half the size of DJL's own file, and
 * free of serialised classes. Layout, big-endian: magic, count, then for each its name, rank, dimensions and values.
 */
public final class HalfPrecisionParameters {

    private static final int MAGIC = 0x43475031;
    private static final int LARGEST_RANK = 4;

    private HalfPrecisionParameters() {}

    public static void write(Block block, OutputStream output) throws IOException {
        DataOutputStream stream = new DataOutputStream(output);
        TreeMap<String, Parameter> parameters = named(block);
        stream.writeInt(MAGIC);
        stream.writeInt(parameters.size());
        for (var entry : parameters.entrySet()) {
            NDArray array = entry.getValue().getArray();
            stream.writeUTF(entry.getKey());
            stream.writeByte(array.getShape().dimension());
            for (long dimension : array.getShape().getShape()) {
                stream.writeInt(Math.toIntExact(dimension));
            }
            float[] values = array.toFloatArray();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
            for (float value : values) {
                bytes.putShort(Float.floatToFloat16(value));
            }
            stream.write(bytes.array());
        }
        stream.flush();
    }

    /** Fills an initialised block; the file must hold exactly its parameters, in their shapes. */
    public static void read(Block block, InputStream input) throws IOException {
        DataInputStream stream = new DataInputStream(new BufferedInputStream(input, 1 << 16));
        TreeMap<String, Parameter> parameters = named(block);
        if (stream.readInt() != MAGIC || stream.readInt() != parameters.size()) {
            throw new IOException("Not the parameters of this network");
        }
        for (int index = 0; index < parameters.size(); index++) {
            String name = stream.readUTF();
            Parameter parameter = parameters.get(name);
            Shape shape = readShape(stream);
            if (parameter == null || !parameter.getArray().getShape().equals(shape)) {
                throw new IOException("Parameter " + name + " of shape " + shape + " is not in this network");
            }
            byte[] bytes = stream.readNBytes(Math.toIntExact(shape.size() * Short.BYTES));
            if (bytes.length < shape.size() * Short.BYTES) {
                throw new IOException("The file ends within parameter " + name);
            }
            parameter.getArray().set(widen(ByteBuffer.wrap(bytes)));
        }
    }

    /** Rounds a block's parameters to what a file can hold, so that what is measured is what is shipped. */
    public static void round(Block block) {
        for (Parameter parameter : named(block).values()) {
            NDArray array = parameter.getArray();
            float[] values = array.toFloatArray();
            for (int index = 0; index < values.length; index++) {
                values[index] = Float.float16ToFloat(Float.floatToFloat16(values[index]));
            }
            array.set(FloatBuffer.wrap(values));
        }
    }

    /** A copy of all values, in the order that {@link #restore} expects. */
    public static List<float[]> snapshot(Block block) {
        List<float[]> values = new ArrayList<>();
        named(block)
                .values()
                .forEach(parameter -> values.add(parameter.getArray().toFloatArray()));
        return values;
    }

    public static void restore(Block block, List<float[]> values) {
        int index = 0;
        for (Parameter parameter : named(block).values()) {
            parameter.getArray().set(FloatBuffer.wrap(values.get(index++)));
        }
    }

    /** Loads what {@link #read} needs: a block with arrays in the manager, of the shapes its layers ask for. */
    static void initialise(Block block, NDManager manager) {
        Shape[] unknown = new Shape[TaggerBatch.ARRAYS];
        Arrays.fill(unknown, new Shape(1));
        block.initialize(manager, ai.djl.ndarray.types.DataType.FLOAT32, unknown);
    }

    private static FloatBuffer widen(ByteBuffer halves) {
        FloatBuffer values = FloatBuffer.allocate(halves.remaining() / Short.BYTES);
        while (values.hasRemaining()) {
            values.put(Float.float16ToFloat(halves.getShort()));
        }
        return values.flip();
    }

    private static Shape readShape(DataInputStream stream) throws IOException {
        int rank = stream.readByte();
        if (rank < 0 || rank > LARGEST_RANK) {
            throw new IOException("A parameter of " + rank + " dimensions");
        }
        long[] dimensions = new long[rank];
        for (int index = 0; index < rank; index++) {
            dimensions[index] = stream.readInt();
        }
        return new Shape(dimensions);
    }

    /** DJL prefixes names with the child's position, so that they are unique; sorted, so that files compare. */
    private static TreeMap<String, Parameter> named(Block block) {
        TreeMap<String, Parameter> parameters = new TreeMap<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            parameters.put(pair.getKey(), pair.getValue());
        }
        return parameters;
    }
}
