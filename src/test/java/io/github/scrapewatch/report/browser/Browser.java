package io.github.scrapewatch.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A Chromium without a window, steered over its own protocol. */
final class Browser implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 30;

    private final Process process;
    private final DevTools devTools;
    private final String session;

    /** On the path, under one of the names that systems give it. */
    static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Browser(Process process, DevTools devTools) {
        this.process = process;
        this.devTools = devTools;
        String target = devTools.call("", "Target.createTarget", object().put("url", "about:blank"))
                .path("targetId")
                .asText();
        this.session = devTools.call(
                        "",
                        "Target.attachToTarget",
                        object().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        Stream.of("Page", "Runtime", "Log", "Network").forEach(it -> call(it + ".enable", object()));
    }

    static Browser start(Path executable, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process, DevTools.connect(address(process)));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader narration = process.errorReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = narration.readLine(); line != null; line = narration.readLine()) {
            said.add(line);
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> narration.lines().forEach(it -> {}), "browser-narration");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IllegalStateException("the browser did not start: " + said);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode call(String method, ObjectNode parameters) {
        return devTools.call(session, method, parameters);
    }

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    void prefer(String scheme) {
        ObjectNode media = object();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        call("Emulation.setEmulatedMedia", media);
    }

    /** Events of earlier pages are forgotten. */
    void open(Path page) {
        devTools.forget();
        call("Page.navigate", object().put("url", page.toUri().toString()));
        devTools.await(it -> it.path("method").asText().equals("Page.loadEventFired"));
    }

    List<JsonNode> events(Predicate<String> method) {
        return devTools.events().stream()
                .filter(it -> method.test(it.path("method").asText()))
                .map(it -> it.path("params"))
                .toList();
    }

    /** @param script an expression whose value JSON can carry */
    JsonNode evaluate(String script) {
        JsonNode answer =
                call("Runtime.evaluate", object().put("expression", script).put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.at("/result/value");
    }

    void press(String key, int code) {
        ObjectNode event = object().put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
        if (key.equals("Enter")) {
            event.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", event.deepCopy().put("type", "keyDown"));
        call("Input.dispatchKeyEvent", event.put("type", "keyUp"));
    }

    /** Of what the size shows, from a place in the page. */
    byte[] screenshot(int top, int width, int height) throws IOException {
        ObjectNode parameters = object().put("captureBeyondViewport", true);
        parameters
                .putObject("clip")
                .put("x", 0)
                .put("y", top)
                .put("width", width)
                .put("height", height)
                .put("scale", 1);
        return new ObjectMapper()
                .convertValue(call("Page.captureScreenshot", parameters).path("data"), byte[].class);
    }

    @Override
    public void close() {
        devTools.call("", "Browser.close", object());
        process.onExit()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .exceptionally(it -> process.destroyForcibly())
                .join();
    }
}
