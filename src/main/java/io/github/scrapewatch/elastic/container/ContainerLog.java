package io.github.scrapewatch.elastic.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The last lines that a container has written. They go with the container, so a failure quotes them. */
record ContainerLog(DockerHost docker, String name) {
    private static final int LINES = 12;
    private static final int LINES_ASKED = 200;
    private static final int WIDEST = 400;
    private static final long PATIENCE_SECONDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Begins with a line break; empty where nothing was written or nobody answers. */
    String tail() {
        List<String> lines = read().lines()
                .map(ContainerLog::readable)
                .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. \\d+ more).*"))
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        List<String> shown = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return "\n  its log ends with:\n    " + String.join("\n    ", shown);
    }

    private String read() {
        StringBuffer text = new StringBuffer();
        try (ResultCallback.Adapter<Frame> frames = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
            }
        }) {
            docker.client()
                    .logContainerCmd(name)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(LINES_ASKED)
                    .exec(frames)
                    .awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException | RuntimeException e) {
            // The failure that wanted to quote the log is the one to tell.
        }
        return text.toString();
    }

    /** The official image writes ECS: of that, the level, the message and the error. */
    private static String readable(String line) {
        String readable = line;
        if (line.startsWith("{")) {
            try {
                JsonNode event = JSON.readTree(line);
                String error = event.path("error.message").asText();
                readable = event.path("log.level").asText() + " "
                        + event.path("message").asText(line)
                        + (error.isEmpty() ? "" : ": " + error);
            } catch (JsonProcessingException e) {
                // Not JSON after all, or cut.
            }
        }
        return readable.length() > WIDEST ? readable.substring(0, WIDEST) + " ..." : readable;
    }
}
