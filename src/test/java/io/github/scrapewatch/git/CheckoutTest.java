package io.github.scrapewatch.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.support.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a commit, read with Git and without a checkout of it. */
class CheckoutTest {
    private static final List<String> PARTS = List.of("rules", "rules.lock");

    @TempDir
    private Path folder;

    private GitRepository repository;
    private Checkout checkout;

    @BeforeEach
    void aRepository() throws IOException {
        repository = GitRepository.in(Files.createDirectory(folder.resolve("repository")));
        repository.write("rules/a.yml", "one").write("rules/deep/b.yml", "two").write("other.txt", "three");
        repository.commit("First");
        checkout = new Checkout(repository.root());
    }

    @Test
    void theFilesOfACommitAreThereAndThenGone() throws IOException {
        repository.write("rules/a.yml", "changed").delete("rules/deep/b.yml");
        Path left;
        try (Snapshot snapshot = checkout.files(checkout.commit("main"), PARTS)) {
            left = snapshot.folder();
            assertThat(left.resolve("rules/a.yml")).hasContent("one");
            assertThat(left.resolve("rules/deep/b.yml")).hasContent("two");
            assertThat(left.resolve("other.txt")).doesNotExist();
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void neitherTheWorkTreeNorTheIndexIsTouched() throws IOException {
        repository.write("rules/a.yml", "staged").git("add", "rules/a.yml");
        repository.write("rules/a.yml", "changed again").write("rules/new.yml", "untracked");
        byte[] index = Files.readAllBytes(repository.root().resolve(".git/index"));
        String status = repository.git("status", "--porcelain");
        byte[] indexAfterStatus = Files.readAllBytes(repository.root().resolve(".git/index"));
        checkout.files(checkout.commit("HEAD"), PARTS).close();
        assertThat(Files.readAllBytes(repository.root().resolve(".git/index"))).isEqualTo(indexAfterStatus);
        assertThat(index).isNotEmpty();
        assertThat(repository.git("status", "--porcelain")).isEqualTo(status);
        assertThat(repository.root().resolve("rules/a.yml")).hasContent("changed again");
    }

    @Test
    void attributesAndFiltersChangeNothing() throws IOException {
        repository.write(".gitattributes", "rules/a.yml export-ignore\nrules/deep/b.yml export-subst eol=crlf text\n");
        repository.write("rules/deep/b.yml", "$Format:%H$\n").commit("Attributes");
        try (Snapshot snapshot = checkout.files(checkout.commit("HEAD"), PARTS)) {
            assertThat(snapshot.folder().resolve("rules/a.yml")).hasContent("one");
            assertThat(Files.readString(snapshot.folder().resolve("rules/deep/b.yml")))
                    .isEqualTo("$Format:%H$\n");
        }
    }

    @Test
    void bytesStayAsTheyAreAndNamesMayBeAnything() throws IOException {
        byte[] junk = {0, 10, 13, (byte) 0xff, 10};
        repository
                .write("rules/junk bytes.yml", junk)
                .write("rules/empty.yml", "")
                .commit("Junk");
        try (Snapshot snapshot = checkout.files(checkout.commit("HEAD"), PARTS)) {
            assertThat(Files.readAllBytes(snapshot.folder().resolve("rules/junk bytes.yml")))
                    .isEqualTo(junk);
            assertThat(snapshot.folder().resolve("rules/empty.yml")).isEmptyFile();
        }
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(repository.root().resolve("rules/link.yml"), secret);
        repository.commit("A link");
        try (Snapshot snapshot = checkout.files(checkout.commit("HEAD"), PARTS)) {
            assertThat(snapshot.folder().resolve("rules/link.yml")).doesNotExist();
            assertThat(snapshot.leftOut()).containsExactly("rules/link.yml is a symbolic link");
        }
    }

    @Test
    void aFolderInACheckoutSeesItsOwnFiles() throws IOException {
        repository.write("pack/rules/c.yml", "four").commit("A pack in a folder");
        Checkout pack = new Checkout(repository.root().resolve("pack"));
        try (Snapshot snapshot = pack.files(pack.commit("HEAD"), PARTS)) {
            assertThat(snapshot.folder().resolve("rules/c.yml")).hasContent("four");
            assertThat(snapshot.folder().resolve("rules/a.yml")).doesNotExist();
        }
        try (Snapshot snapshot = pack.files(pack.commit("HEAD~1"), PARTS)) {
            assertThat(snapshot.folder()).isEmptyDirectory();
        }
    }

    @Test
    void whatNamesNoCommitIsTold() {
        assertThatThrownBy(() -> checkout.commit("mian"))
                .isInstanceOf(GitException.class)
                .hasMessage("There is no commit 'mian' here.\n  Did you mean 'main'?");
        assertThatThrownBy(() -> checkout.commit("--output=x")).hasMessageContaining("There is no commit '--output=x'");
        assertThatThrownBy(() -> checkout.commit("")).hasMessageContaining("There is no commit ''");
        assertThatThrownBy(() -> checkout.commit("HEAD:rules")).hasMessageContaining("There is no commit 'HEAD:rules'");
    }

    @Test
    void aFolderThatIsNoCheckoutIsTold() throws IOException {
        Checkout none = new Checkout(Files.createDirectory(folder.resolve("none")));
        assertThatThrownBy(() -> none.commit("main"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("none is no checkout of Git: ")
                .hasMessageContaining("scrapewatch diff BASE PACK");
    }

    @Test
    void aRepositoryWithoutACommitIsTold() throws IOException {
        GitRepository empty = GitRepository.in(Files.createDirectory(folder.resolve("empty")));
        assertThatThrownBy(() -> new Checkout(empty.root()).commit("HEAD"))
                .hasMessage("There is no commit 'HEAD' here.\n  There is no commit at all yet: git commit first.");
    }

    @Test
    void aShallowCloneHasToFetch() {
        repository.commit("Second").commit("Third");
        repository.git("clone", "--quiet", "--depth=1", "file://" + repository.root(), folder.resolve("shallow") + "");
        Checkout shallow = new Checkout(folder.resolve("shallow"));
        assertThatThrownBy(() -> shallow.commit("HEAD~1"))
                .hasMessageContaining("This is a shallow clone", "git fetch --unshallow", "fetch-depth: 0");
        String head = shallow.commit("HEAD").id();
        assertThat(head).isEqualTo(checkout.commit("main").id());
    }

    @Test
    void twoLinesOfCommitsHaveAFork() {
        String fork = checkout.commit("HEAD").id();
        repository.git("checkout", "--quiet", "-b", "topic");
        repository.write("rules/a.yml", "topic").commit("On the topic");
        repository.git("checkout", "--quiet", "main");
        repository.write("rules/deep/b.yml", "main").commit("On main");
        Commit main = checkout.commit("main");
        assertThat(checkout.fork(main, checkout.commit("topic"))).isEqualTo(new Commit("main", fork));
        repository.git("checkout", "--quiet", "--orphan", "stranger");
        repository.commit("From nowhere");
        assertThatThrownBy(() -> checkout.fork(main, checkout.commit("stranger")))
                .hasMessageContaining("main and stranger have no commit in common here");
    }

    @Test
    void rangesAreThoseOfGit() {
        assertThat(Range.parse("main").toString()).contains("base=main", "Optional.empty", "sinceFork=false");
        assertThat(Range.parse("main..topic").toString()).contains("base=main", "[topic]", "sinceFork=false");
        assertThat(Range.parse("v1.2...topic").toString()).contains("base=v1.2", "[topic]", "sinceFork=true");
        assertThat(Range.parse("main..").toString()).contains("base=main", "[HEAD]");
        assertThat(Range.parse("..topic").toString()).contains("base=HEAD", "[topic]");
    }
}
