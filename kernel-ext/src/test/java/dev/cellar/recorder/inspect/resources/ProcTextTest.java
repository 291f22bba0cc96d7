package dev.cellar.recorder.inspect.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTextTest {
    private static final String IO = """
            rchar: 323934931
            wchar: 323929600
            read_bytes: 4096
            write_bytes: 323932160
            cancelled_write_bytes: 0
            """;
    private static final String STATUS = """
            Name:\tjava
            VmHWM:\t  210000 kB
            VmRSS:\t  204800 kB
            """;
    private static final String NETWORK = """
            Inter-|   Receive                                                |  Transmit
             face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
                lo: 2776770   11307    0    0    0     0          0         0  2776770   11307    0    0    0     0       0          0
              eth0: 1215645    2751    0    0    0     0          0         0  1782404    4324    0    0    0   427       0          0
            wlan0:      10       1    0    0    0     0          0         0       20       1    0    0    0     0       0          0
            """;

    @Test
    void readsWhatTheDiskGaveAndTook() {
        assertThat(ProcText.number(IO, "read_bytes")).isEqualTo(4096);
        assertThat(ProcText.number(IO, "write_bytes")).isEqualTo(323932160L);
    }

    @Test
    void readsMemoryInBytes() {
        assertThat(ProcText.kilobytes(STATUS, "VmRSS")).isEqualTo(204800L * 1024);
    }

    @Test
    void addsUpEveryInterfaceButTheLoopback() {
        assertThat(ProcText.network(NETWORK)).containsExactly(1215655, 1782424);
    }

    @Test
    void whatIsHiddenIsUnknown() {
        assertThat(ProcText.number("", "read_bytes")).isEqualTo(-1);
        assertThat(ProcText.kilobytes(IO, "VmRSS")).isEqualTo(-1);
        assertThat(ProcText.network("")).containsExactly(-1, -1);
    }
}
