package io.github.scrapewatch.report;

import io.github.scrapewatch.doctor.Diagnosis;
import io.github.scrapewatch.doctor.Examination;
import io.github.scrapewatch.doctor.Examination.State;

/** A diagnosis for people. */
public final class DiagnosisText {
    private static final int INDENT = 12;

    private DiagnosisText() {}

    public static String write(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        diagnosis.examinations().forEach(examination -> append(text, examination));
        text.append(diagnosis.examinations().size()).append(" examined: ");
        text.append(diagnosis.count(State.FINE)).append(" fine, ");
        text.append(diagnosis.count(State.NOTE)).append(" to note, ");
        text.append(diagnosis.count(State.PROBLEM)).append(" to mend\n");
        return text.toString();
    }

    private static void append(StringBuilder text, Examination examination) {
        String margin = " ".repeat(INDENT);
        String head = examination.subject()
                + " ".repeat(INDENT - examination.subject().length());
        for (String finding : examination.findings()) {
            text.append(head).append(finding).append('\n');
            head = margin;
        }
        if (examination.state() == State.PROBLEM) {
            text.append(margin)
                    .append("PROBLEM ")
                    .append(examination.remedy().orElse(""))
                    .append('\n');
        }
    }
}
