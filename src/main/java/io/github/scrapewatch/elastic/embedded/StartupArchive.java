package io.github.scrapewatch.elastic.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A class archive of the engine, kept between runs because it more than halves the time to start.
 *
 * <p>It fits one build of one JVM and one set of jars, so its name carries a fingerprint of both: a change of either asks for another
 * name. The name carries a checksum too, because a JVM that maps a damaged archive dies.
 */
final class StartupArchive {
    private static final Duration KEPT_UNUSED = Duration.ofDays(30);
    private static final String SUFFIX = ".jsa";

    private final Path folder;
    private final String place;
    private final String name;

    /** @param place names all archives of one Java and one folder of jars, past and present */
    private StartupArchive(Path folder, String place, String fingerprint) {
        this.folder = folder;
        this.place = "engine-" + place + "-";
        this.name = this.place + fingerprint + "-";
    }

    static StartupArchive in(Path folder, JavaRuntime runtime, EngineJars jars) throws IOException {
        String place = runtime.build() + "\n" + jars.jars().get(0).toAbsolutePath();
        StringBuilder content = new StringBuilder();
        for (Path jar : jars.jars()) {
            content.append(jar.getFileName()).append(' ').append(Files.size(jar));
            content.append(' ')
                    .append(Files.getLastModifiedTime(jar).toMillis())
                    .append('\n');
        }
        return new StartupArchive(Files.createDirectories(folder), hash(place), hash(content.toString()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The archive, if it is there and undamaged; a damaged one is removed. */
    Optional<Path> find() throws IOException {
        for (Path archive : list(name)) {
            if (archive.getFileName().toString().equals(name + checksum(archive) + SUFFIX)) {
                Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
                return Optional.of(archive);
            }
            Files.delete(archive);
        }
        return Optional.empty();
    }

    /** Takes over a file that a JVM has just written, in one step, so that no other process can see half of it. */
    Path adopt(Path written) throws IOException {
        Path archive = folder.resolve(name + checksum(written) + SUFFIX);
        Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
        removeOthers(archive);
        return archive;
    }

    /** Where a new one is written. The number keeps two that are made at once apart. */
    Path draft() {
        return folder.resolve(name + ProcessHandle.current().pid() + ".draft");
    }

    Path lockFile() {
        return folder.resolve(place + "lock");
    }

    /** Those of earlier builds in the same place, and those that nobody has used for long. A JVM that has one mapped keeps it. */
    private void removeOthers(Path kept) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(KEPT_UNUSED));
        for (Path archive : list("engine-")) {
            boolean superseded = archive.getFileName().toString().startsWith(place) && !archive.equals(kept);
            if (superseded || Files.getLastModifiedTime(archive).compareTo(limit) < 0) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private List<Path> list(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static String checksum(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        try (FileChannel channel = FileChannel.open(file)) {
            crc.update(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
