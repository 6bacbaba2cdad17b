package io.github.scrapewatch.elastic.kibana;

import java.nio.charset.StandardCharsets;

/** One file as a form sends it. Kibana looks for a part called {@code file}, and at the ending of the file's name. */
record Multipart(String fileName, String content) {

    String contentType() {
        return "multipart/form-data; boundary=" + boundary();
    }

    byte[] body() {
        String head = "--" + boundary() + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        return (head + content + "\r\n--" + boundary() + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A line that the content does not have. */
    private String boundary() {
        String boundary = "scrapewatch-file";
        while (content.contains(boundary)) {
            boundary += "-";
        }
        return boundary;
    }
}
