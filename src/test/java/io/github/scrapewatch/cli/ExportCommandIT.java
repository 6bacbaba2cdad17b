package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.files.Zip;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scrapewatch export} as a user runs it. */
class ExportCommandIT {
    @TempDir
    private Path folder;

    private Path pack;
    private Path out;

    @BeforeEach
    void givenAPack() {
        pack = ExportDraft.whole(folder.resolve("pack")).root();
        out = folder.resolve("out");
    }

    @Test
    void writesEverythingThatItNames() throws Exception {
        Result result = export();
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output().lines().map(Path::of)).containsExactlyInAnyOrderElementsOf(files(out));
        assertThat(files(out).stream().map(it -> out.relativize(it).toString()))
                .contains(
                        "scrapewatch-rules.ndjson",
                        "elasticsearch/install.sh",
                        "elasticsearch/uninstall.sh",
                        "elasticsearch/pipelines/scrapewatch-access.json",
                        "lists/office-networks.ip_range.txt",
                        "navigator.json",
                        "SHA256SUMS")
                .anyMatch(it -> it.matches("scrapewatch-\\d.*\\.zip"));
        assertThat(result.narration())
                .contains("for Elastic 8.19", "7 rules", "1 exception list with 2 items, 1 value list");
        Process sums = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(out.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(sums.getInputStream().readAllBytes());
        assertThat(sums.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(files(out).size() - 1);
    }

    @Test
    void thePackageCarriesTheVersionOfTheCommand() throws IOException {
        export();
        String version = run("--version").output().strip().replace("scrapewatch ", "");
        Path zip = out.resolve("scrapewatch-" + version + ".zip");
        assertThat(Zip.read(Files.readAllBytes(zip)))
                .allMatch(it -> it.path().startsWith("scrapewatch-" + version + "/"));
    }

    @Test
    void theSameBytesInAnotherZoneLocaleEncodingFolderAndOrderOfFiles() throws Exception {
        export();
        Path elsewhere = folder.resolve("ü b/pack");
        Path other = folder.resolve("other");
        for (Path file :
                files(pack).stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
            Path target = elsewhere.resolve(pack.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        reverse(elsewhere.resolve("rules"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n",
                "-jar",
                TestPlaces.ROOT.resolve("target/scrapewatch.jar").toString(),
                "export",
                elsewhere.toString(),
                "--out",
                other.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(contents(other)).isEqualTo(contents(out)).hasSizeGreaterThan(20);
    }

    /** The file that came first comes last. */
    private static void reverse(Path rules) throws IOException {
        List<Path> files = files(rules);
        for (int i = 0; i < files.size(); i++) {
            String name = (char) ('z' - i) + "-" + files.get(i).getFileName();
            Files.move(files.get(i), rules.resolve(name));
        }
    }

    @Test
    void aProfileChangesTheRulesThatHaveItsParameters() throws IOException {
        export();
        String small = Files.readString(out.resolve("scrapewatch-rules.ndjson"));
        assertThat(export("--profile", "large").exitCode()).isZero();
        String large = Files.readString(out.resolve("scrapewatch-rules.ndjson"));
        assertThat(small).contains("\"field\":\"confluence.page.id\",\"value\":60}");
        assertThat(large).isEqualTo(small.replace("\"value\":60}", "\"value\":200}"));
    }

    @Test
    void theStackDecidesWhoCanInstallIt() throws IOException {
        assertThat(export("--stack", "9.5").exitCode()).isZero();
        assertThat(Files.readString(out.resolve("README.md"))).contains("for Elastic 9.5");
        assertThat(Files.readString(out.resolve("scrapewatch-rules.ndjson"))).contains("\">=1.0.0\"");
        assertThat(manifest()).contains("version: '^9.5.0'");
        export("--stack", "8.19");
        assertThat(manifest()).contains("version: '^8.19.0 || ^9.0.0'");
    }

    @Test
    void theBillOfMaterialsGoesWithIt() throws IOException {
        Path bill = Files.writeString(folder.resolve("sbom.json"), "{\"bomFormat\": \"CycloneDX\"}");
        assertThat(export("--sbom", bill.toString()).exitCode()).isZero();
        assertThat(out.resolve("sbom.cdx.json")).hasSameTextualContentAs(bill);
        assertThat(Files.readString(out.resolve("SHA256SUMS"))).contains("  sbom.cdx.json");
        export();
        assertThat(out.resolve("sbom.cdx.json")).doesNotExist();
        Files.writeString(bill, "{}");
        assertThat(export("--sbom", bill.toString()).narration()).contains("is no bill of materials");
        assertThat(export("--sbom", "/none").exitCode()).isEqualTo(3);
    }

    @Test
    void aVerificationColoursTheLayer() throws IOException {
        Path shown = Files.writeString(folder.resolve("verification.json"), """
                {"rules": [{"name": "page-read-burst", "rule_id": "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02"}],
                 "verdicts": [
                   {"rule": "page-read-burst", "outcome": "passed", "alerts": [{"id": "a"}]},
                   {"rule": "page-read-burst", "outcome": "passed", "alerts": []},
                   {"rule": "page-read-burst", "outcome": "missed", "alerts": []}]}
                """);
        export();
        String plain = Files.readString(out.resolve("navigator.json"));
        assertThat(export("--verification", shown.toString()).exitCode()).isZero();
        assertThat(Files.readString(out.resolve("navigator.json")))
                .isNotEqualTo(plain)
                .contains("passed in 1 and failed in 1 scenarios");
        Files.writeString(shown, "{}");
        assertThat(export("--verification", shown.toString()).narration()).contains("is no verification");
        assertThat(export("--verification", "/none").exitCode()).isEqualTo(3);
    }

    @Test
    void aPackWithErrorsIsNotExported() throws IOException {
        Path rule = pack.resolve("rules/space-export.yml");
        String good = Files.readString(rule);
        Files.writeString(rule, good.replace("interval: 5m", "interval: 50m"));
        Result finding = export();
        assertThat(finding.exitCode()).isEqualTo(1);
        assertThat(finding.narration()).contains("space-export.yml:11:7 error CR030");
        Files.writeString(rule, good.replace("name:", "\tname:"));
        assertThat(export().exitCode()).isEqualTo(2);
        Files.writeString(rule, good);
        Files.writeString(pack.resolve("exceptions/lists/odd.txt"), "a\n");
        assertThat(export().exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void whatTheStackOrTheListsLackIsSaid() throws IOException {
        Files.delete(pack.resolve("exceptions/lists/office-networks.ip_range.txt"));
        Result result = export();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.narration())
                .contains("approved-automation.yml:6:5 error There is no value list 'office-networks'");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrongUsageEndsWithThree() throws IOException {
        assertThat(run("export").exitCode()).isEqualTo(3);
        assertThat(export("--stack", "8.18").narration()).contains("Elastic 8.18 is too old");
        assertThat(export("--stack", "nine").exitCode()).isEqualTo(3);
        assertThat(export("--profile", "none").exitCode()).isEqualTo(2);
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");
        Result result = export();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.narration()).contains("is no empty folder");
        assertThat(files(out)).hasSize(1);
    }

    private String manifest() throws IOException {
        Path zip = files(out).stream()
                .filter(it -> it.toString().endsWith(".zip"))
                .findFirst()
                .orElseThrow();
        return Zip.read(Files.readAllBytes(zip)).stream()
                .filter(it -> it.path().matches("[^/]+/manifest.yml"))
                .findFirst()
                .orElseThrow()
                .asText();
    }

    private Result export(String... options) {
        List<String> arguments = new ArrayList<>(List.of("export", pack.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Result run(String... arguments) {
        return CommandProcess.start(folder, arguments).awaitExit(Duration.ofSeconds(120));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(
                    folder.relativize(file).toString(),
                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
