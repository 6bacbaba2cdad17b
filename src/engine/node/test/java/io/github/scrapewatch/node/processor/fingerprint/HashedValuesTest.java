package io.github.scrapewatch.node.processor.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashedValuesTest {
    @Test
    void beginsEachValueWithADelimiter() {
        assertThat(hashed(List.of("a", Map.of("k", "v")))).isEqualTo("0061006b0076");
    }

    @Test
    void ordersSetsAndMaps() {
        assertThat(hashed(Set.of("b", "a"))).isEqualTo("00610062");
        assertThat(hashed(Map.of("b", 2, "a", 1))).isEqualTo("00610001000000006200" + "02000000");
    }

    @Test
    void writesNumbersInLittleEndian() {
        assertThat(hashed(258)).isEqualTo("0002010000");
        assertThat(hashed(258L)).isEqualTo("000201000000000000");
        assertThat(hashed(1.5f)).isEqualTo("000000c03f");
        assertThat(hashed(1.5d)).isEqualTo("00000000000000f83f");
    }

    @Test
    void writesADateAsItsMilliseconds() {
        assertThat(hashed(new Date(258))).isEqualTo("000201000000000000");
    }

    @Test
    void writesATimeByItsParts() {
        ZonedDateTime time = ZonedDateTime.of(1, 2, 3, 4, 5, 6, 7, ZoneOffset.ofTotalSeconds(8));
        assertThat(hashed(time))
                .isEqualTo("00" + "03000000" + "02000000" + "01000000" + "04000000" + "05000000" + "06000000"
                        + "07000000" + "08000000");
    }

    @Test
    void refusesWhatNoDocumentHolds() {
        assertThatThrownBy(() -> hashed(BigInteger.ONE))
                .hasMessage("cannot convert object of type [java.math.BigInteger] to bytes");
    }

    private static String hashed(Object value) {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        new HashedValues(new Hash() {
                    @Override
                    public void add(byte[] bytes) {
                        taken.writeBytes(bytes);
                    }

                    @Override
                    public byte[] digest() {
                        return taken.toByteArray();
                    }
                })
                .add(value);
        return HexFormat.of().formatHex(taken.toByteArray());
    }
}
