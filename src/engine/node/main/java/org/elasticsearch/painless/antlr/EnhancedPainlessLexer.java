package org.elasticsearch.painless.antlr;

import io.github.scrapewatch.node.shaded.antlr.runtime.CharStream;
import io.github.scrapewatch.node.shaded.antlr.runtime.LexerNoViableAltException;
import io.github.scrapewatch.node.shaded.antlr.runtime.Token;
import io.github.scrapewatch.node.shaded.antlr.runtime.misc.Interval;
import org.elasticsearch.painless.Location;

/**
 * Fails at the first character that begins no token, and tells a regular expression from a division. Differs from 7.10.2 in that
 * {@code $('a.b', fallback)} reads as {@code field('a.b').get(fallback)}. Adapted from Elasticsearch 7.10.2, Apache-2.0.
 */
final class EnhancedPainlessLexer extends PainlessLexer {
    private final String sourceName;
    private final DollarCalls dollars = new DollarCalls();
    private Token current;

    EnhancedPainlessLexer(CharStream characters, String sourceName) {
        super(characters);
        this.sourceName = sourceName;
    }

    @Override
    public Token nextToken() {
        current = dollars.next(super::nextToken);
        return current;
    }

    @Override
    public void recover(LexerNoViableAltException unknown) {
        CharStream characters = unknown.getInputStream();
        int start = unknown.getStartIndex();
        if (characters.getText(Interval.of(start, start)).equals("$")) {
            characters.seek(start);
            getInterpreter().consume(characters);
            setText(dollars.begin());
            _type = ID;
        } else {
            throw failure(characters.getText(Interval.of(start, characters.index())), unknown);
        }
    }

    private RuntimeException failure(String text, LexerNoViableAltException unknown) {
        String message = "unexpected character [" + getErrorDisplay(text) + "].";
        char first = text.charAt(0);
        if ((first == '\'' || first == '"') && text.length() > 2 && text.charAt(text.length() - 2) == '\\') {
            message += " The only valid escape sequences in strings starting with [" + first + "] are [\\\\] and [\\"
                    + first + "].";
        }
        return new Location(sourceName, _tokenStartCharIndex)
                .createError(new IllegalArgumentException(message, unknown));
    }

    @Override
    protected boolean isSlashRegex() {
        if (current == null) {
            return true;
        }
        return switch (current.getType()) {
            case RBRACE, RP, OCTAL, HEX, INTEGER, DECIMAL, ID, DOTINTEGER, DOTID -> false;
            default -> true;
        };
    }
}
