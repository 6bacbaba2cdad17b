package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

final class EngineChoiceConverter implements ITypeConverter<EngineChoice> {
    @Override
    public EngineChoice convert(String value) {
        try {
            return EngineChoice.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
