package io.github.scrapewatch.node.processor.fingerprint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.elasticsearch.common.hash.Murmur3Hasher;

/** A hash function that takes its input piece by piece. */
interface Hash {
    List<String> METHODS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", Murmur3Hasher.METHOD);

    void add(byte[] bytes);

    byte[] digest();

    static Hash by(String method) {
        return method.equals(Murmur3Hasher.METHOD) ? new Murmur(new Murmur3Hasher(0)) : new Digest(digest(method));
    }

    private static MessageDigest digest(String method) {
        try {
            return MessageDigest.getInstance(method);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + method, e);
        }
    }

    record Digest(MessageDigest function) implements Hash {
        @Override
        public void add(byte[] bytes) {
            function.update(bytes);
        }

        @Override
        public byte[] digest() {
            return function.digest();
        }
    }

    record Murmur(Murmur3Hasher function) implements Hash {
        @Override
        public void add(byte[] bytes) {
            function.update(bytes);
        }

        @Override
        public byte[] digest() {
            return function.digest();
        }
    }
}
