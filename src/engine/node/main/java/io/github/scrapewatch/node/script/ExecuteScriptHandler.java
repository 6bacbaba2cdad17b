package io.github.scrapewatch.node.script;

import java.io.IOException;
import java.util.List;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRunnable;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestRequest.Method;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.rest.action.RestBuilderListener;
import org.elasticsearch.script.Script;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.xcontent.ConstructingObjectParser;
import org.elasticsearch.xcontent.ParseField;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;

/** {@code POST _scripts/painless/_execute}: runs a script and answers with the text of its result. */
final class ExecuteScriptHandler extends BaseRestHandler {
    private static final ConstructingObjectParser<Trial, Void> TRIAL = new ConstructingObjectParser<>(
            "painless_execute_request", values -> new Trial((Script) values[0], (String) values[1]));

    static {
        TRIAL.declareObject(
                ConstructingObjectParser.constructorArg(),
                (parser, nothing) -> Script.parse(parser),
                new ParseField("script"));
        TRIAL.declareString(ConstructingObjectParser.optionalConstructorArg(), new ParseField("context"));
    }

    private final ScriptService scripts;

    ExecuteScriptHandler(ScriptService scripts) {
        this.scripts = scripts;
    }

    /** What is to be run, and as what. */
    private record Trial(Script script, String context) {
        Trial {
            if (context != null && !context.equals(PainlessTestScript.CONTEXT.name)) {
                throw new IllegalArgumentException("context [" + context
                        + "] is not part of the embedded engine, only [" + PainlessTestScript.CONTEXT.name
                        + "] is: use the container engine, or a cluster of your own");
            }
        }
    }

    @Override
    public String getName() {
        return "painless_execute_script";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, "/_scripts/painless/_execute"),
                new Route(Method.POST, "/_scripts/painless/_execute"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        Trial trial;
        try (XContentParser parser = request.contentOrSourceParamParser()) {
            trial = TRIAL.parse(parser, null);
        }
        return channel -> {
            ActionListener<String> answer = new RestBuilderListener<>(channel) {
                @Override
                public RestResponse buildResponse(String result, XContentBuilder builder) throws IOException {
                    builder.startObject().field("result", result).endObject();
                    return new RestResponse(RestStatus.OK, builder);
                }
            };
            // A script may take its time, and the thread at hand has to serve other requests.
            client.threadPool().generic().execute(ActionRunnable.supply(answer, () -> run(trial.script())));
        };
    }

    private String run(Script script) {
        PainlessTestScript.Factory compiled = scripts.compile(script, PainlessTestScript.CONTEXT);
        return String.valueOf(compiled.newInstance(script.getParams()).execute());
    }
}
