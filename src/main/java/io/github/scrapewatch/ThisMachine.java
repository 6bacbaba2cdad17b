package io.github.scrapewatch;

import com.sun.management.OperatingSystemMXBean;
import io.github.scrapewatch.doctor.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Java tells of the machine. */
final class ThisMachine {
    private ThisMachine() {}

    static Machine describe(Path temporary) {
        Machine.Java java = new Machine.Java(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                Path.of(System.getProperty("java.home")));
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                java,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                new Machine.Disk(temporary, free(temporary)));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // The doctor will find that nothing fits in there.
            return 0;
        }
    }
}
