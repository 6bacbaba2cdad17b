package io.github.scrapewatch.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code identities.yml}; schemas/identities.schema.json says the same to editors. */
final class IdentitiesReader {
    static final Set<String> NAMES =
            Set.of("key", "login", "full_name", "roles", "privileged", "service_account", "owner");

    private final Path file;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> logins = new HashSet<>();

    private IdentitiesReader(Path file) {
        this.file = file;
    }

    /** No users where there is no such file. */
    static Identities read(Path file) {
        return new Identities(Files.exists(file) ? new IdentitiesReader(file).users() : List.of());
    }

    private List<Identity> users() {
        JsonNode users = YamlReader.read(file).path("users");
        if (!users.isArray()) {
            throw problem("There is no list 'users'.", "Begin it with a line 'users:'.");
        }
        List<Identity> all = new ArrayList<>();
        for (JsonNode user : users) {
            all.add(user("users[" + all.size() + "]", user));
        }
        return all;
    }

    private Identity user(String place, JsonNode user) {
        user.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                throw problem(place + " has an unknown entry '" + name + "'.", "Known are " + sorted() + ".");
            }
        });
        String key = text(place, user, "key")
                .orElseThrow(() -> problem(place + " has no 'key'.", "Give the user key or the account id."));
        Optional<String> login = text(place, user, "login").map(it -> it.toLowerCase(Locale.ROOT));
        requireNew(place, keys, key);
        login.ifPresent(it -> requireNew(place, logins, it));
        return new Identity(
                key,
                login,
                text(place, user, "full_name"),
                roles(place, user.path("roles")),
                flag(place, user, "privileged"),
                flag(place, user, "service_account"),
                text(place, user, "owner"));
    }

    private void requireNew(String place, Set<String> seen, String value) {
        if (!seen.add(value)) {
            throw problem(place + " repeats '" + value + "'.", "Keys and logins are unique; remove one of the two.");
        }
    }

    private Optional<String> text(String place, JsonNode user, String name) {
        JsonNode value = user.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw problem(place + "." + name + " is no text.", "Put it in quotes if it looks like a number.");
        }
        return Optional.of(value.asText());
    }

    private boolean flag(String place, JsonNode user, String name) {
        JsonNode value = user.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw problem(place + "." + name + " is neither true nor false.", "Write true or false.");
        }
        return value.asBoolean(false);
    }

    private List<String> roles(String place, JsonNode roles) {
        List<String> all = new ArrayList<>();
        for (JsonNode role : roles) {
            if (!role.isTextual()) {
                throw problem(place + ".roles[" + all.size() + "] is no text.", "Put it in quotes.");
            }
            all.add(role.asText());
        }
        if (all.isEmpty() && !roles.isMissingNode() && !roles.isArray()) {
            throw problem(place + ".roles is no list.", "Write it as [one, two].");
        }
        return all;
    }

    private static String sorted() {
        return String.join(", ", NAMES.stream().sorted().toList());
    }

    private UnreadableException problem(String problem, String remedy) {
        return new UnreadableException(file + ":1:1", problem, remedy);
    }
}
