package io.github.scrapewatch.node.storage;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Leaves it to the operating system when files get from its memory to the disk. */
final class UnhurriedDirectory extends FilterDirectory {
    UnhurriedDirectory(Directory directory) {
        super(directory);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
}
