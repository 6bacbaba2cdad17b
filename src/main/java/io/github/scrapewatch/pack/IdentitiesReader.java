package io.github.scrapewatch.pack;

import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code identities.yml} and files like it; schemas/identities.schema.json says the same to editors. */
public final class IdentitiesReader {
    static final Set<String> NAMES =
            Set.of("key", "login", "email", "full_name", "roles", "privileged", "service_account", "owner");

    private final Set<String> keys = new HashSet<>();
    private final Set<String> logins = new HashSet<>();

    private IdentitiesReader() {}

    /** No users where there is no such file. */
    public static List<Identity> read(Path file) {
        return Files.exists(file) ? new IdentitiesReader().users(YamlReader.read(file)) : List.of();
    }

    private List<Identity> users(Yaml content) {
        if (!(content.get("users").orElse(content) instanceof Yaml.Sequence users)) {
            throw problem(content, "There is no list 'users'.", "Begin it with a line 'users:'.");
        }
        List<Identity> all = new ArrayList<>();
        for (Yaml user : users.elements()) {
            all.add(user("users[" + all.size() + "]", user));
        }
        return all;
    }

    private Identity user(String place, Yaml user) {
        if (!(user instanceof Yaml.Table table)) {
            throw problem(user, place + " is " + user.kind() + ".", "Write a table: key: ...");
        }
        table.entries().forEach((name, entry) -> {
            if (!NAMES.contains(name)) {
                throw new UnreadableException(
                        entry.key(), place + " has an unknown entry '" + name + "'.", Suggestion.among(NAMES, name));
            }
        });
        String key = text(place, user, "key")
                .orElseThrow(() -> problem(user, place + " has no 'key'.", "Give the user key or the account id."));
        Optional<String> login = text(place, user, "login").map(it -> it.toLowerCase(Locale.ROOT));
        Optional<String> email = text(place, user, "email").map(it -> it.toLowerCase(Locale.ROOT));
        requireNew(place, user, keys, key);
        login.ifPresent(it -> requireNew(place, user, logins, it));
        // In Cloud the address is the login.
        email.filter(it -> !login.equals(Optional.of(it))).ifPresent(it -> requireNew(place, user, logins, it));
        return new Identity(
                key,
                login,
                email,
                text(place, user, "full_name"),
                roles(place, user),
                flag(place, user, "privileged"),
                flag(place, user, "service_account"),
                text(place, user, "owner"));
    }

    private static void requireNew(String place, Yaml user, Set<String> seen, String value) {
        if (!seen.add(value)) {
            throw problem(
                    user,
                    place + " repeats '" + value + "'.",
                    "Keys, logins and addresses are unique; remove one of the two.");
        }
    }

    private static Optional<String> text(String place, Yaml user, String name) {
        Optional<Yaml> value = user.get(name);
        if (value.isPresent() && value.get().text().filter(it -> !it.isBlank()).isEmpty()) {
            throw problem(
                    value.get(), place + "." + name + " is no text.", "Put it in quotes if it looks like a number.");
        }
        return value.flatMap(Yaml::text);
    }

    private static boolean flag(String place, Yaml user, String name) {
        Optional<Yaml> value = user.get(name);
        if (value.isPresent() && !value.get().json().isBoolean()) {
            throw problem(value.get(), place + "." + name + " is neither true nor false.", "Write true or false.");
        }
        return value.isPresent() && value.get().json().booleanValue();
    }

    private static List<String> roles(String place, Yaml user) {
        Optional<Yaml> roles = user.get("roles");
        if (roles.isEmpty()) {
            return List.of();
        }
        if (!(roles.get() instanceof Yaml.Sequence list)) {
            throw problem(roles.get(), place + ".roles is no list.", "Write it as [one, two].");
        }
        List<String> all = new ArrayList<>();
        for (Yaml role : list.elements()) {
            all.add(role.text()
                    .orElseThrow(() ->
                            problem(role, place + ".roles[" + all.size() + "] is no text.", "Put it in quotes.")));
        }
        return all;
    }

    private static UnreadableException problem(Yaml at, String problem, String remedy) {
        return new UnreadableException(at.location(), problem, remedy);
    }
}
