package io.github.scrapewatch.node.rest;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.support.ActionFilterChain;
import org.elasticsearch.action.support.MappedActionFilter;
import org.elasticsearch.protocol.xpack.XPackInfoRequest;
import org.elasticsearch.protocol.xpack.XPackInfoResponse;
import org.elasticsearch.protocol.xpack.XPackInfoResponse.FeatureSetsInfo;
import org.elasticsearch.protocol.xpack.XPackInfoResponse.FeatureSetsInfo.FeatureSet;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.xpack.core.XPackField;
import org.elasticsearch.xpack.core.action.XPackInfoAction;
import org.elasticsearch.xpack.core.action.XPackInfoFeatureAction;

/** The published part of {@code GET /_xpack} asks every feature about itself and fails on those that are not there to answer. */
final class FeatureInfoFilter implements MappedActionFilter {
    private static final Set<String> PRESENT = Set.of(XPackField.ESQL, XPackField.DATA_STREAMS, XPackField.DATA_TIERS);

    @Override
    public String actionName() {
        return XPackInfoAction.NAME;
    }

    @Override
    public <Q extends ActionRequest, R extends ActionResponse> void apply(
            Task task, String action, Q request, ActionListener<R> listener, ActionFilterChain<Q, R> chain) {
        XPackInfoRequest question = (XPackInfoRequest) (ActionRequest) request;
        if (!question.getCategories().contains(XPackInfoRequest.Category.FEATURES)) {
            chain.proceed(task, action, request, listener);
            return;
        }
        EnumSet<XPackInfoRequest.Category> others = EnumSet.copyOf(question.getCategories());
        others.remove(XPackInfoRequest.Category.FEATURES);
        question.setCategories(others);
        chain.proceed(task, action, request, listener.map(FeatureInfoFilter::withFeatures));
    }

    /** The action says which response there is; the compiler cannot know. */
    @SuppressWarnings("unchecked")
    private static <R extends ActionResponse> R withFeatures(R response) {
        XPackInfoResponse info = (XPackInfoResponse) (ActionResponse) response;
        return (R) (ActionResponse) new XPackInfoResponse(info.getBuildInfo(), info.getLicenseInfo(), features());
    }

    private static FeatureSetsInfo features() {
        return new FeatureSetsInfo(XPackInfoFeatureAction.ALL.stream()
                .map(action -> action.name().substring(action.name().lastIndexOf('/') + 1))
                .map(name -> new FeatureSet(name, PRESENT.contains(name), PRESENT.contains(name)))
                .collect(Collectors.toSet()));
    }
}
