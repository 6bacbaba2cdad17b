package io.github.scrapewatch.rawlog;

import java.util.regex.Pattern;

/** Tells the first line of a CSV export from a line of a log: names of columns hold no digits, and there are several. */
final class TableHeader {
    private static final String NAME = "\\s*\"?\\s*[A-Za-z][A-Za-z _/().-]{0,60}\"?\\s*";
    private static final Pattern HEADER = Pattern.compile(NAME + "(?:," + NAME + "){2,40}");
    private static final int LONGEST = 2000;

    private TableHeader() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && HEADER.matcher(line).matches();
    }
}
