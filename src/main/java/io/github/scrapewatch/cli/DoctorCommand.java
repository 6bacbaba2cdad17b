package io.github.scrapewatch.cli;

import io.github.scrapewatch.doctor.Diagnosis;
import io.github.scrapewatch.doctor.Doctor;
import io.github.scrapewatch.report.DiagnosisJson;
import io.github.scrapewatch.report.DiagnosisText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description =
                "Tells whether this machine can run scrapewatch: starts the engine, asks what it can do, stops it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Doctor doctor;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to write the result (default: ${DEFAULT-VALUE}).")
    private Format format;

    enum Format {
        text,
        json
    }

    DoctorCommand(Console console, Doctor doctor) {
        this.console = console;
        this.doctor = doctor;
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = doctor.examine(engine.choice());
        console.result(format == Format.json ? DiagnosisJson.write(diagnosis) : DiagnosisText.write(diagnosis));
        return diagnosis.healthy() ? ExitCode.OK : ExitCode.ENVIRONMENT;
    }
}
