package io.github.scrapewatch.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.LookupTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The users file, in the two forms in which a cluster uses it: a table inside a pipeline, and one that ES|QL joins with. */
record Identities(List<Identity> users) {
    static final String PIPELINE = "scrapewatch-identity";
    static final String TABLE = "scrapewatch-identities";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The pipeline with its parameters filled; any other asset as it is. */
    Asset fill(Asset asset) {
        if (asset.kind() != Asset.Kind.PIPELINE || !asset.name().equals(PIPELINE)) {
            return asset;
        }
        JsonNode body = asset.body().deepCopy();
        for (JsonNode processor : body.path("processors")) {
            if (processor.path("script").path("params") instanceof ObjectNode params) {
                params.set("users", byKey());
                params.set("logins", keysByLogin());
            }
        }
        return new Asset(asset.kind(), asset.name(), body);
    }

    private ObjectNode byKey() {
        ObjectNode all = JSON.objectNode();
        for (Identity user : users) {
            ObjectNode known = all.putObject(user.key())
                    .put("privileged", user.privileged())
                    .put("service_account", user.serviceAccount());
            user.login().ifPresent(login -> known.put("name", login));
            user.fullName().ifPresent(name -> known.put("full_name", name));
            user.owner().ifPresent(owner -> known.put("owner", owner));
            known.set("roles", roles(user));
        }
        return all;
    }

    private ObjectNode keysByLogin() {
        ObjectNode all = JSON.objectNode();
        users.forEach(user -> user.login().ifPresent(login -> all.put(login, user.key())));
        users.forEach(user -> user.email().ifPresent(address -> all.put(address, user.key())));
        return all;
    }

    private static ArrayNode roles(Identity user) {
        ArrayNode roles = JSON.arrayNode();
        user.roles().forEach(roles::add);
        return roles;
    }

    /**
     * A join replaces columns of the same name, also where it finds nothing; so only the key is called as in events, and all else
     * has names of its own.
     */
    LookupTable table() {
        ObjectNode columns = JSON.objectNode();
        List.of("user.id", "identity.login", "identity.full_name", "identity.roles", "identity.owner")
                .forEach(name -> columns.putObject(name).put("type", "keyword"));
        List.of("identity.privileged", "identity.service_account")
                .forEach(name -> columns.putObject(name).put("type", "boolean"));
        Map<String, JsonNode> rows = new HashMap<>();
        users.forEach(user -> rows.put(user.key(), row(user)));
        return new LookupTable(TABLE, JSON.objectNode().put(Mark.KEY, Mark.OWNER), columns, rows);
    }

    private static ObjectNode row(Identity user) {
        ObjectNode row = JSON.objectNode()
                .put("user.id", user.key())
                .put("identity.privileged", user.privileged())
                .put("identity.service_account", user.serviceAccount());
        user.login().ifPresent(login -> row.put("identity.login", login));
        user.fullName().ifPresent(name -> row.put("identity.full_name", name));
        user.owner().ifPresent(owner -> row.put("identity.owner", owner));
        row.set("identity.roles", roles(user));
        return row;
    }
}
