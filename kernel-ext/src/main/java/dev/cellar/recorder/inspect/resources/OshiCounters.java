package dev.cellar.recorder.inspect.resources;

import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.NetworkIF;
import oshi.software.os.OSProcess;

/** The same by OSHI, on systems without {@code /proc}; asked on the sampler's thread, for it takes milliseconds. */
final class OshiCounters implements IoCounters {
    private final SystemInfo system = new SystemInfo();
    private volatile Reading last = Reading.NONE;

    @Override
    public Reading read() {
        return last;
    }

    @Override
    public void refresh() {
        OSProcess process = system.getOperatingSystem().getCurrentProcess();
        List<NetworkIF> interfaces = system.getHardware().getNetworkIFs();
        last = new Reading(
                process.getResidentMemory(),
                process.getBytesRead(),
                process.getBytesWritten(),
                interfaces.stream().mapToLong(NetworkIF::getBytesRecv).sum(),
                interfaces.stream().mapToLong(NetworkIF::getBytesSent).sum());
    }
}
