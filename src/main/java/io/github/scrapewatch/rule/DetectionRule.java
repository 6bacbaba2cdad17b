package io.github.scrapewatch.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A rule of Kibana's detection engine, parameters filled in, defaults of the API applied. */
public sealed interface DetectionRule {
    RuleMetadata metadata();

    Optional<AlertSuppression> suppression();

    <R> R match(Cases<R> cases);

    /** As Kibana's {@code type} has it. */
    default String type() {
        return match(RuleTypeNames.INSTANCE);
    }

    record Query(RuleMetadata metadata, EventSource source, Optional<AlertSuppression> suppression)
            implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.query(this);
        }
    }

    /** @param source of the saved query, looked up when the pack was read: there is no Kibana to ask later */
    record SavedQuery(RuleMetadata metadata, String savedId, EventSource source, Optional<AlertSuppression> suppression)
            implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.savedQuery(this);
        }
    }

    /** @param suppression with a duration and nothing else; Kibana groups by the threshold's own fields */
    record Threshold(
            RuleMetadata metadata,
            EventSource source,
            ThresholdLimits threshold,
            Optional<AlertSuppression> suppression)
            implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.threshold(this);
        }
    }

    record NewTerms(
            RuleMetadata metadata,
            EventSource source,
            List<String> fields,
            DateMath historyWindowStart,
            Optional<AlertSuppression> suppression)
            implements DetectionRule {
        public NewTerms {
            fields = List.copyOf(fields);
            if (fields.isEmpty() || fields.size() > 3) {
                throw new IllegalArgumentException("new_terms_fields names " + fields.size() + " fields: say 1 to 3");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newTerms(this);
        }
    }

    record Esql(RuleMetadata metadata, String query, Optional<AlertSuppression> suppression) implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.esql(this);
        }
    }

    record Eql(RuleMetadata metadata, EventSource source, EqlFields fields, Optional<AlertSuppression> suppression)
            implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eql(this);
        }
    }

    record ThreatMatch(
            RuleMetadata metadata, EventSource source, ThreatIndicators threat, Optional<AlertSuppression> suppression)
            implements DetectionRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.threatMatch(this);
        }
    }

    /** Known, so that it can be refused with a reason: its findings come from jobs that run for days. */
    record MachineLearning(
            RuleMetadata metadata,
            List<String> jobIds,
            JsonNode anomalyThreshold,
            Optional<AlertSuppression> suppression)
            implements DetectionRule {
        public MachineLearning {
            jobIds = List.copyOf(jobIds);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.machineLearning(this);
        }
    }

    /** One answer for each type of rule; the compiler sees to it that none is forgotten. */
    interface Cases<R> {
        R query(Query rule);

        R savedQuery(SavedQuery rule);

        R threshold(Threshold rule);

        R newTerms(NewTerms rule);

        R esql(Esql rule);

        R eql(Eql rule);

        R threatMatch(ThreatMatch rule);

        R machineLearning(MachineLearning rule);
    }
}
