package io.github.scrapewatch.node.rest;

import java.util.List;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.support.ActionFilterChain;
import org.elasticsearch.action.support.MappedActionFilter;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.xpack.core.action.XPackUsageAction;
import org.elasticsearch.xpack.core.action.XPackUsageResponse;

/** Answers {@code GET /_xpack/usage} with nothing: the published part of it fails on features that are not there. */
final class FeatureUsageFilter implements MappedActionFilter {
    @Override
    public String actionName() {
        return XPackUsageAction.NAME;
    }

    /** The action says which response there is; the compiler cannot know. */
    @Override
    @SuppressWarnings("unchecked")
    public <Q extends ActionRequest, R extends ActionResponse> void apply(
            Task task, String action, Q request, ActionListener<R> listener, ActionFilterChain<Q, R> chain) {
        listener.onResponse((R) (ActionResponse) new XPackUsageResponse(List.of()));
    }
}
