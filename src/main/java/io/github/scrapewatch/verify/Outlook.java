package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.Window;
import java.util.Optional;

/** What is known of a rule's runs before they are made. */
interface Outlook {

    /** Whether there is anything in the window that the rule looks at. */
    boolean worth(Window window);

    /** Two windows of which this is the same hold the same events, as far as the rule looks at them; empty where nobody can tell. */
    Optional<String> contents(Window window);
}
