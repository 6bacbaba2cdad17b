package org.elasticsearch.painless.antlr;

import io.github.scrapewatch.node.shaded.antlr.runtime.CommonToken;
import io.github.scrapewatch.node.shaded.antlr.runtime.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.Supplier;

/** Turns the tokens of {@code $('a.b', fallback)} into those of {@code field('a.b').get(fallback)}; calls may be nested. */
final class DollarCalls {
    private final Queue<Token> pending = new ArrayDeque<>();
    /** For each call whose comma is still to come: how many brackets are open within it. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int depth;
    private boolean begun;

    /** Returns the function that takes the place of the dollar. */
    String begin() {
        begun = true;
        return "field";
    }

    Token next(Supplier<Token> tokens) {
        return pending.isEmpty() ? seen(tokens.get()) : pending.remove();
    }

    private Token seen(Token token) {
        switch (token.getType()) {
            case PainlessLexer.LP, PainlessLexer.LBRACE, PainlessLexer.LBRACK -> opened(token);
            case PainlessLexer.RP, PainlessLexer.RBRACE, PainlessLexer.RBRACK -> closed();
            case PainlessLexer.COMMA -> {
                return comma(token);
            }
            default -> {}
        }
        return token;
    }

    private void opened(Token token) {
        depth++;
        if (begun && token.getType() == PainlessLexer.LP) {
            open.push(depth);
        }
        begun = false;
    }

    private void closed() {
        if (isOwn()) {
            open.pop();
        }
        depth--;
    }

    private Token comma(Token comma) {
        if (!isOwn()) {
            return comma;
        }
        open.pop();
        pending.add(inPlaceOf(comma, PainlessLexer.DOT, "."));
        pending.add(inPlaceOf(comma, PainlessLexer.DOTID, "get"));
        pending.add(inPlaceOf(comma, PainlessLexer.LP, "("));
        return inPlaceOf(comma, PainlessLexer.RP, ")");
    }

    private boolean isOwn() {
        return !open.isEmpty() && open.peek() == depth;
    }

    private static Token inPlaceOf(Token original, int type, String text) {
        CommonToken token = new CommonToken(original);
        token.setType(type);
        token.setText(text);
        return token;
    }
}
