package io.github.scrapewatch.elastic.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the engine wrote to standard error. Its folder goes when the engine ends, so a failure quotes what matters. */
record EngineLog(Path file) {
    private static final int LINES = 12;

    /** The lines that tell why: from the last error on, or else the end. */
    String excerpt() {
        List<String> lines = lines().stream().filter(line -> !isOfAStack(line)).toList();
        if (lines.isEmpty()) {
            return "";
        }
        int error = lastError(lines);
        int from = error >= 0 ? error : Math.max(0, lines.size() - LINES);
        List<String> shown = lines.subList(from, Math.min(lines.size(), from + LINES));
        return "\n  its log says:\n    " + String.join("\n    ", shown);
    }

    private static boolean isOfAStack(String line) {
        return line.matches("\\s+(at |Suppressed: |\\.\\.\\. \\d+ more).*");
    }

    private static int lastError(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (line.startsWith("Caused by: ")
                    || line.startsWith("fatal error")
                    || line.startsWith("Exception ")
                    || line.startsWith("java.")
                    || line.startsWith("org.")) {
                return i;
            }
        }
        return -1;
    }

    String remedy() {
        String text = String.join("\n", lines());
        if (text.contains("No space left on device")) {
            return "Free some disk space, or set TMPDIR to a folder on another disk.";
        }
        if (text.contains("Could not reserve enough space") || text.contains("OutOfMemoryError")) {
            return "The engine needs about 1 GB of memory: end other programs, or raise the limit of the container.";
        }
        if (text.contains("unknown setting [") || text.contains("Failed to parse value [")) {
            return "Correct the setting that was given with --setting.";
        }
        if (text.contains("Address already in use") || text.contains("BindHttpException")) {
            return "Another program has the port: choose another with --port, or leave --port away.";
        }
        if (text.contains("NoClassDefFoundError")
                || text.contains("ClassNotFoundException")
                || text.contains("ZipException")) {
            return "The engine's jars are damaged. Build them again: mvn clean package -DskipTests";
        }
        return "Run 'scrapewatch doctor'. If it fails too, report it with the lines above.";
    }

    private List<String> lines() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
