package io.github.careergraph.inference;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NativeEngineTest {

    @Test
    void runsOnCudaWhereItIsAndOtherwiseOnTheCpu() {
        assertThat(NativeEngine.device(Processor.AUTO, Device.gpu())).isEqualTo(Device.gpu());
        assertThat(NativeEngine.device(Processor.AUTO, Device.cpu())).isEqualTo(Device.cpu());
    }

    @Test
    void leavesCudaAloneWhereTheCpuIsAskedFor() {
        assertThat(NativeEngine.device(Processor.CPU, Device.gpu())).isEqualTo(Device.cpu());
    }

    @Test
    void doesNotFallBackToTheCpuWhereCudaIsAskedFor() {
        assertThat(NativeEngine.device(Processor.CUDA, Device.gpu())).isEqualTo(Device.gpu());
        assertThatThrownBy(() -> NativeEngine.device(Processor.CUDA, Device.cpu()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("career-graph.inference.device");
    }
}
