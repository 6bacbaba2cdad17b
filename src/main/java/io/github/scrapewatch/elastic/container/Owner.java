package io.github.scrapewatch.elastic.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The process that a container belongs to, as its labels tell.
 *
 * @param world the machine, and on Linux its space of process numbers: those of two containers on one machine mean different things
 * @param started tells a process from a later one of the same number
 */
record Owner(String world, long pid, String started) {
    static final String LABEL = "io.github.scrapewatch.owner";

    static Owner current() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(thisWorld(), self.pid(), startOf(self));
    }

    static Optional<Owner> of(Map<String, String> labels) {
        String[] parts = labels.getOrDefault(LABEL, "").split(" ");
        return parts.length == 3 && parts[1].matches("\\d{1,18}")
                ? Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }

    String label() {
        return world + " " + pid + " " + started;
    }

    /** Whether it is known to be gone; of a process in another world, nothing is known. */
    boolean isGone() {
        return world.equals(thisWorld())
                && ProcessHandle.of(pid)
                        .filter(process -> startOf(process).equals(started))
                        .isEmpty();
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("-");
    }

    private static String thisWorld() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            Path space = Path.of("/proc/self/ns/pid");
            return Files.isSymbolicLink(space) ? host + "/" + Files.readSymbolicLink(space) : host;
        } catch (UnknownHostException e) {
            return "unknown";
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
