package io.github.scrapewatch.git;

import io.github.scrapewatch.pack.shape.Suggestion;
import java.nio.file.Path;
import java.util.List;

/** Finds the commits that names stand for. */
final class Commits {
    private static final String FETCH =
            "This is a shallow clone: fetch what is missing with git fetch --unshallow (in GitHub Actions: fetch-depth: 0).";

    private final Git git;

    Commits(Git git) {
        this.git = git;
    }

    /** @param name may be a branch, a tag, an id, HEAD~2 */
    Commit named(String name) {
        requireCheckout();
        // What begins with a dash would be an option.
        Git.Answer answer = name.isBlank() || name.startsWith("-")
                ? new Git.Answer(false, "", "")
                : git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (!answer.good()) {
            throw new GitException("There is no commit '" + name + "' here.", remedy(name));
        }
        return new Commit(name, answer.text().strip());
    }

    /** Where two lines of commits parted. */
    Commit fork(Commit one, Commit other) {
        Git.Answer answer = git.ask("merge-base", one.id(), other.id());
        if (!answer.good()) {
            throw new GitException(
                    one.name() + " and " + other.name() + " have no commit in common here.",
                    isShallow() ? FETCH : "Name the commit to compare with: scrapewatch diff BASE..HEAD.");
        }
        return new Commit(one.name(), answer.text().strip());
    }

    private void requireCheckout() {
        Git.Answer answer = git.ask("rev-parse", "--is-inside-work-tree");
        if (!answer.good() || !answer.text().strip().equals("true")) {
            Path folder = git.folder().toAbsolutePath();
            throw new GitException(
                    folder + " is no checkout of Git" + (answer.good() ? "." : ": " + first(answer.complaint())),
                    "Run it in a checkout of the pack, or name the folder: scrapewatch diff BASE PACK.");
        }
    }

    private String remedy(String name) {
        if (isShallow()) {
            return FETCH;
        }
        List<String> known = git.ask(
                        "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
                .text()
                .lines()
                .filter(it -> !it.isBlank())
                .toList();
        if (known.isEmpty()) {
            return "There is no commit at all yet: git commit first.";
        }
        return Suggestion.among(known, name, "git fetch it, or look it up: git branch --all, git tag.");
    }

    boolean isShallow() {
        return git.ask("rev-parse", "--is-shallow-repository").text().strip().equals("true");
    }

    private static String first(String complaint) {
        return complaint.lines().findFirst().orElse("it does not say why");
    }
}
