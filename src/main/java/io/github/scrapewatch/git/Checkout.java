package io.github.scrapewatch.git;

import java.nio.file.Path;
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

    /**
     * What a name stands for: a branch, a tag, an id, HEAD~2.
     *
     * @throws GitException where there is no such commit, or no checkout
     */
    public Commit commit(String name) {
        return new Commits(new Git(folder)).named(name);
    }

    /** Where two lines of commits parted. */
    public Commit fork(Commit one, Commit other) {
        return new Commits(new Git(folder)).fork(one, other);
    }

    /** @param parts files and folders in this one, which need not be there */
    public Snapshot files(Commit commit, List<String> parts) {
        return Snapshot.of(new Git(folder), commit, parts);
    }

    private String ask(String... arguments) {
        Git.Answer answer = new Git(folder).ask(arguments);
        if (!answer.good()) {
            throw new GitException(
                    "Git does not tell what has changed: " + answer.complaint(),
                    "Work in a checkout, or leave out --changed.");
        }
        return answer.text();
    }
}
