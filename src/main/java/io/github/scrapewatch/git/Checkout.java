package io.github.scrapewatch.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A folder that is, or lies in, a checkout. */
public record Checkout(Path folder) {

    /** Files below the folder that differ from the last commit, or that Git does not know yet; seen from the folder. */
    public Set<Path> changed() {
        String prefix = ask("rev-parse", "--show-prefix").strip();
        Set<Path> changed = new TreeSet<>();
        String[] entries = ask("status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
                .split("\0");
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].length() > 3) {
                add(changed, prefix, entries[i].substring(3));
                // Of a file that was renamed, the former name follows.
                if (entries[i].charAt(0) == 'R' && i + 1 < entries.length) {
                    add(changed, prefix, entries[++i]);
                }
            }
        }
        return changed;
    }

    private static void add(Set<Path> changed, String prefix, String file) {
        if (file.startsWith(prefix)) {
            changed.add(Path.of(file.substring(prefix.length())));
        }
    }

    private String ask(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", folder.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new GitException(
                        "Git does not tell what has changed: " + answer.strip(),
                        "Work in a checkout, or leave out --changed.");
            }
            return answer;
        } catch (IOException e) {
            throw new GitException(
                    "There is no Git here (" + e.getMessage() + ").", "Install it, or leave out --changed.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("Git was interrupted.", "Run the command again.");
        }
    }
}
