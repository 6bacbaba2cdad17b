package io.github.scrapewatch.node.rest;

import java.time.Instant;
import java.util.List;
import org.elasticsearch.cluster.metadata.Metadata;
import org.elasticsearch.common.compress.CompressedXContent;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexMode;
import org.elasticsearch.index.IndexSettingProvider;
import org.elasticsearch.index.codec.CodecService;
import org.elasticsearch.index.engine.EngineConfig;
import org.elasticsearch.nativeaccess.NativeAccess;

/**
 * The codec {@code best_compression}, which Fleet's templates ask for, needs a native libzstd, which no jar contains. Where there is none
 * its predecessor takes its place, at the creation of the index; otherwise the first refresh would fail.
 */
final class AvailableCompression implements IndexSettingProvider {
    private static final String CODEC = EngineConfig.INDEX_CODEC_SETTING.getKey();

    private final boolean zstd = NativeAccess.instance().getZstd() != null;

    @Override
    public Settings getAdditionalIndexSettings(
            String index,
            String dataStream,
            IndexMode mode,
            Metadata metadata,
            Instant resolvedAt,
            Settings asked,
            List<CompressedXContent> mappings) {
        if (zstd || !CodecService.BEST_COMPRESSION_CODEC.equals(EngineConfig.INDEX_CODEC_SETTING.get(asked))) {
            return Settings.EMPTY;
        }
        return Settings.builder()
                .put(CODEC, CodecService.LEGACY_BEST_COMPRESSION_CODEC)
                .build();
    }

    @Override
    public boolean overrulesTemplateAndRequestSettings() {
        return true;
    }
}
