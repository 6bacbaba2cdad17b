package io.github.scrapewatch.support.kibana;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one file of an upload. */
record MultipartForm(String fileName, String content) {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; *boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^content-disposition: *form-data; *name=\"([^\"]*)\"; *filename=\"([^\"]*)\" *\r?$");

    static MultipartForm of(Exchange exchange) {
        Matcher boundary = BOUNDARY.matcher(exchange.header("Content-Type").orElse(""));
        if (!boundary.matches()) {
            throw new Refused(415, "Unsupported Media Type");
        }
        String body = new String(exchange.body(), StandardCharsets.UTF_8);
        String line = "--" + boundary.group(1);
        if (!body.startsWith(line + "\r\n") || !body.endsWith("\r\n" + line + "--\r\n")) {
            throw Refused.badRequest("Invalid multipart payload format");
        }
        String part = body.substring(line.length() + 2, body.length() - line.length() - 6);
        int headers = part.indexOf("\r\n\r\n");
        Matcher disposition = DISPOSITION.matcher(headers < 0 ? "" : part.substring(0, headers));
        if (part.contains(line) || !disposition.find()) {
            throw Refused.badRequest("Invalid multipart payload format");
        }
        if (!disposition.group(1).equals("file")) {
            throw Refused.badRequest("[request body.file]: expected value of type [Stream] but got [undefined]");
        }
        return new MultipartForm(disposition.group(2), part.substring(headers + 4));
    }
}
