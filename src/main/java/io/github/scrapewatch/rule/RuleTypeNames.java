package io.github.scrapewatch.rule;

/** The names of the types in Kibana's API. */
final class RuleTypeNames implements DetectionRule.Cases<String> {
    static final RuleTypeNames INSTANCE = new RuleTypeNames();

    private RuleTypeNames() {}

    @Override
    public String query(DetectionRule.Query rule) {
        return "query";
    }

    @Override
    public String savedQuery(DetectionRule.SavedQuery rule) {
        return "saved_query";
    }

    @Override
    public String threshold(DetectionRule.Threshold rule) {
        return "threshold";
    }

    @Override
    public String newTerms(DetectionRule.NewTerms rule) {
        return "new_terms";
    }

    @Override
    public String esql(DetectionRule.Esql rule) {
        return "esql";
    }

    @Override
    public String eql(DetectionRule.Eql rule) {
        return "eql";
    }

    @Override
    public String threatMatch(DetectionRule.ThreatMatch rule) {
        return "threat_match";
    }

    @Override
    public String machineLearning(DetectionRule.MachineLearning rule) {
        return "machine_learning";
    }
}
