package io.github.scrapewatch.export.cluster;

import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.files.ExportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A script of an export, as an operator runs it: by the plain shell of the system, with nothing in the environment but what is given. */
final class Script {
    private final Path export;
    private final Map<String, String> environment = new TreeMap<>();

    record Result(int exitCode, String output, String complaints) {}

    private Script(Path export) {
        this.export = export;
    }

    /** Those of a whole export. */
    static Script of(ExportDraft draft, Path out) {
        new ExportFolder(out).write(draft.export("8.19", "1.2.3").files());
        return new Script(out);
    }

    Path export() {
        return export;
    }

    Script with(String name, String value) {
        Script more = new Script(export);
        more.environment.putAll(environment);
        more.environment.put(name, value);
        return more;
    }

    Result run(String script, Object... arguments) {
        List<String> line =
                new ArrayList<>(List.of("/bin/sh", export.resolve(script).toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        try {
            Path complaints = Files.createTempFile("script", ".err");
            ProcessBuilder builder = new ProcessBuilder(line).redirectError(complaints.toFile());
            builder.environment().keySet().retainAll(List.of("PATH", "TMPDIR"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " does not end");
            }
            String said = Files.readString(complaints);
            Files.delete(complaints);
            return new Result(process.exitValue(), output, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
