package io.github.careergraph.graphql;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a size such as 256K or 8M as a number of bytes, which can be held to a range. */
public final class ByteCount implements Converter<Long> {

    private static final MemorySizeConverter SIZES = new MemorySizeConverter();

    @Override
    public Long convert(String text) {
        return SIZES.convert(text).asLongValue();
    }
}
