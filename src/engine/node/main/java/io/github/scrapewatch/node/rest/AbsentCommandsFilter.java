package io.github.scrapewatch.node.rest;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.support.ActionFilterChain;
import org.elasticsearch.action.support.MappedActionFilter;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.xpack.core.esql.action.EsqlQueryRequest;

/**
 * Refuses the two parts of ES|QL that link against machine learning, which no published jar contains: running one would end in an Error,
 * and that in the end of the node.
 */
final class AbsentCommandsFilter implements MappedActionFilter {
    private static final Map<String, Pattern> ABSENT = Map.of(
            "CATEGORIZE", Pattern.compile("\\bcategorize\\s*\\("),
            "CHANGE_POINT", Pattern.compile("\\|\\s*change_point\\b"));

    /** What is no code: strings in three or one quotes, quoted names, comments. */
    private static final Pattern PROSE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|`[^`]*`|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Override
    public String actionName() {
        return "indices:data/read/esql";
    }

    @Override
    public <Q extends ActionRequest, R extends ActionResponse> void apply(
            Task task, String action, Q request, ActionListener<R> listener, ActionFilterChain<Q, R> chain) {
        String code = PROSE.matcher(((EsqlQueryRequest) (ActionRequest) request).query())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Pattern> absent : ABSENT.entrySet()) {
            if (absent.getValue().matcher(code).find()) {
                listener.onFailure(new IllegalArgumentException("[" + absent.getKey()
                        + "] is not part of the embedded engine: use the container engine for queries with it"));
                return;
            }
        }
        chain.proceed(task, action, request, listener);
    }
}
