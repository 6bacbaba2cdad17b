package io.github.scrapewatch.node.processor.network.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Robot|Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Robot|python-requests/2.31.0",
                "Tablet|Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Version/16.5 Mobile/15E148 Safari/604.1",
                "Tablet|Mozilla/5.0 (Linux; Android 12; SM-X906C) AppleWebKit/537.36 Chrome/80.0.3987.119 Safari/537.36",
                "Phone|Mozilla/5.0 (Linux; Android 12; SM-S906N) AppleWebKit/537.36 Chrome/80.0.3987.119 Mobile Safari/537.36",
                "Phone|Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Version/16.5 Mobile/15E148",
                "Desktop|Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0",
                "Desktop|Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36",
                "Other|Something I made up v42.0.1",
            })
    void tellsKindsApart(String type, String agent) {
        assertThat(Agent.of(agent).describeDevice(true)).containsEntry("type", type);
    }
}
