package io.github.scrapewatch.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files out of a commit, object by object: no checkout, no index, and nothing that attributes or filters would change. */
final class TreeFiles {
    private static final Pattern ENTRY = Pattern.compile("(\\d+) (\\w+) ([0-9a-f]+)\t(.*)", Pattern.DOTALL);
    private static final Pattern BLOB = Pattern.compile("[0-9a-f]+ blob (\\d{1,9})");

    private final Git git;
    private final Commit commit;

    TreeFiles(Git git, Commit commit) {
        this.git = git;
        this.commit = commit;
    }

    /** @param path seen from the folder that Git works in */
    private record Entry(String mode, String object, String path) {
        boolean isFile() {
            return mode.startsWith("100");
        }
    }

    /**
     * @param parts files and folders, seen from the folder that Git works in
     * @return what was left out, and why
     */
    List<String> write(List<String> parts, Path into) {
        List<String> leftOut = new ArrayList<>();
        List<Entry> files = new ArrayList<>();
        for (Entry entry : entries(parts)) {
            if (entry.isFile()) {
                files.add(entry);
            } else {
                leftOut.add(
                        entry.path() + " is " + (entry.mode().equals("120000") ? "a symbolic link" : "a submodule"));
            }
        }
        copy(files, into);
        return leftOut;
    }

    private List<Entry> entries(List<String> parts) {
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", commit.id(), "--"));
        command.addAll(parts);
        Git.Answer answer = git.ask(command.toArray(String[]::new));
        if (!answer.good()) {
            throw unreadable(answer.complaint());
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : answer.text().split("\0")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.add(new Entry(entry.group(1), entry.group(3), entry.group(4)));
            }
        }
        return entries;
    }

    private void copy(List<Entry> files, Path into) {
        Process process = null;
        try {
            process = git.start("cat-file", "--batch")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            OutputStream questions = process.getOutputStream();
            InputStream answers = new BufferedInputStream(process.getInputStream());
            for (Entry file : files) {
                questions.write((file.object() + "\n").getBytes(StandardCharsets.US_ASCII));
                questions.flush();
                Path target = target(into, file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, content(answers, file));
            }
        } catch (IOException e) {
            throw unreadable(e.getMessage());
        } finally {
            if (process != null) {
                process.destroy();
            }
        }
    }

    /** Git lets nobody commit such a name; somebody may have made the commit without it. */
    private Path target(Path into, String path) {
        try {
            Path target = into.resolve(path).normalize();
            if (target.startsWith(into) && !target.equals(into)) {
                return target;
            }
        } catch (InvalidPathException e) {
            // The locale of this machine has no such letter.
        }
        throw new GitException(
                "'" + path + "' in " + commit + " is no name for a file on this machine.",
                "Rename it, or set LC_ALL=C.UTF-8.");
    }

    private byte[] content(InputStream answers, Entry file) throws IOException {
        Matcher head = BLOB.matcher(line(answers));
        if (!head.matches()) {
            throw unreadable(file.path() + " is missing");
        }
        int size = Integer.parseInt(head.group(1));
        byte[] content = answers.readNBytes(size);
        // A line end follows.
        if (content.length < size || answers.read() < 0) {
            throw unreadable("Git ended in the middle of " + file.path());
        }
        return content;
    }

    private static String line(InputStream answers) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = answers.read(); c >= 0 && c != '\n'; c = answers.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private GitException unreadable(String because) {
        return new GitException(
                "Git does not give the files of " + commit + ": " + because + ".",
                new Commits(git).isShallow()
                        ? "This is a shallow clone: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)."
                        : "Look with git fsck, and git fetch what is missing.");
    }
}
