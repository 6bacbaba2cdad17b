package org.elasticsearch.painless;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.elasticsearch.script.ScriptException;

/** What every compiled script is; Painless generates the first three methods and the call of the fourth. */
public interface PainlessScript {
    String getName();

    String getSource();

    /** The offsets at which a statement begins. */
    BitSet getStatements();

    /** Tells an error of the script in terms of its source. */
    default ScriptException convertToScriptException(Throwable thrown, Map<String, List<String>> extraMetadata) {
        List<String> stack = new ArrayList<>();
        ScriptException.Position position = null;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(WriterConstants.CLASS_NAME)) {
                position = position(Math.max(0, frame.getLineNumber() - 1));
                stack.add(getSource().substring(position.start, position.end));
                stack.add(" ".repeat(position.offset - position.start) + "^---- HERE");
                break;
            }
            if (!isMachinery(frame)) {
                stack.add(frame.toString());
            }
        }
        ScriptException told = new ScriptException(
                "runtime error",
                ScriptError.withoutErrors(thrown),
                stack,
                getName(),
                PainlessScriptEngine.NAME,
                position);
        extraMetadata.forEach(told::addMetadata);
        return told;
    }

    /** Painless writes the offset in the source, plus one, where a line number would be. */
    private ScriptException.Position position(int offset) {
        int start = Math.max(0, getStatements().previousSetBit(offset));
        int next = getStatements().nextSetBit(start + 1);
        return new ScriptException.Position(
                offset, start, next == -1 ? getSource().length() : next);
    }

    private static boolean isMachinery(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("org.elasticsearch.painless.")
                || type.startsWith("java.lang.invoke.")
                || type.startsWith("sun.invoke.");
    }
}
