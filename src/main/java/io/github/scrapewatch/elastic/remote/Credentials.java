package io.github.scrapewatch.elastic.remote;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who we are to a remote cluster. Secrets come from the environment, or from a file that the environment names: a command line can be
 * read by every user of the machine.
 */
final class Credentials {
    private static final String API_KEY = "SCRAPEWATCH_API_KEY";
    private static final String USERNAME = "SCRAPEWATCH_USERNAME";
    private static final String PASSWORD = "SCRAPEWATCH_PASSWORD";

    private Credentials() {}

    /** What the header Authorization says; empty where the environment has no credentials, for clusters that ask for none. */
    static Optional<String> from(Map<String, String> environment) {
        Optional<String> key = secret(environment, API_KEY);
        if (key.isPresent()) {
            return Optional.of("ApiKey " + key.get());
        }
        return Optional.ofNullable(environment.get(USERNAME)).map(user -> {
            String password = secret(environment, PASSWORD)
                    .orElseThrow(() -> new EngineException(
                            USERNAME + " is set, and its password is not.",
                            "Set " + PASSWORD + ", or " + PASSWORD + "_FILE to the file that holds it."));
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        });
    }

    private static Optional<String> secret(Map<String, String> environment, String name) {
        String file = environment.get(name + "_FILE");
        if (file == null) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new EngineException(
                    "The file that " + name + "_FILE names cannot be read: " + file + ".",
                    "Check its path and permissions.",
                    e);
        }
    }
}
