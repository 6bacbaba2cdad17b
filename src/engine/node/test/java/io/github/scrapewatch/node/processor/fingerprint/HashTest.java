package io.github.scrapewatch.node.processor.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {
    @ParameterizedTest
    @CsvSource({"MD5,16", "SHA-1,20", "SHA-256,32", "SHA-512,64", "MurmurHash3,16"})
    void takesItsInputPieceByPiece(String method, int length) {
        Hash whole = Hash.by(method);
        whole.add(new byte[] {1, 2, 3});
        Hash pieces = Hash.by(method);
        pieces.add(new byte[] {1});
        pieces.add(new byte[] {2, 3});
        assertThat(pieces.digest()).hasSize(length).isEqualTo(whole.digest());
    }
}
