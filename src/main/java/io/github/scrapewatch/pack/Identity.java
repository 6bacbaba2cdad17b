package io.github.scrapewatch.pack;

import java.util.List;
import java.util.Optional;

/**
 * One user of Confluence, person or program.
 *
 * @param key the user key, or the account id
 * @param login as access logs have it, in lower case
 * @param email as the identity provider has it, in lower case
 * @param owner whom to ask about a program
 */
public record Identity(
        String key,
        Optional<String> login,
        Optional<String> email,
        Optional<String> fullName,
        List<String> roles,
        boolean privileged,
        boolean serviceAccount,
        Optional<String> owner) {
    public Identity {
        roles = List.copyOf(roles);
    }
}
