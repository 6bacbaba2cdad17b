package io.github.scrapewatch.node.mapper;

import java.util.Map;
import org.elasticsearch.index.mapper.Mapper;
import org.elasticsearch.plugins.MapperPlugin;
import org.elasticsearch.plugins.Plugin;

/** The mapping types. */
public final class MappersPlugin extends Plugin implements MapperPlugin {
    @Override
    public Map<String, Mapper.TypeParser> getMappers() {
        return Map.of(
                ConstantKeywordType.NAME, ConstantKeywordMapper.PARSER,
                WildcardType.NAME, WildcardMapper.PARSER,
                MatchOnlyTextType.NAME, MatchOnlyTextMapper.PARSER,
                ScaledFloatType.NAME, ScaledFloatMapper.PARSER);
    }
}
