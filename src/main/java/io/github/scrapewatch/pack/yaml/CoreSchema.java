package io.github.scrapewatch.pack.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a value without quotation marks means. YAML 1.2, as editors and Kibana's own reader have it: {@code no} is a text and not
 * false, {@code 010} is ten, {@code 12:30} is no number, and a date is the text that it looks like.
 */
final class CoreSchema extends Resolver {
    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL| "), "~nN\0");
        addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
        addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+"), "-+0123456789");
        addImplicitResolver(
                Tag.FLOAT, Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"), "-+.0123456789");
    }
}
