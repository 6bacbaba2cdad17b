package io.github.scrapewatch.scan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * An access log as a Confluence of some size writes it: people who read, with all that their browsers fetch for a page, services that
 * poll, and now and then somebody who dumps a space. The same seed gives the same lines.
 */
final class Traffic {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> SPACES = List.of("ENG", "OPS", "HR", "FIN", "LEGAL", "MKT", "SALES", "DOCS");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
            "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0");
    private static final int USERS = 800;
    private static final int PAGES = 20_000;
    private static final int SERVICE_EVERY_SECONDS = 30;

    private final Random random;
    private final PriorityQueue<Line> pending = new PriorityQueue<>(Comparator.comparing(Line::millis));

    private record Line(long millis, String text) {}

    /** Somebody with an address and a client. */
    private record Client(String user, String address, String agent) {}

    private Traffic(long seed) {
        this.random = new Random(seed);
    }

    /**
     * How much of it.
     *
     * @param span from the first line to the last, about
     * @param dumps how often a script reads two hundred pages
     */
    record Amount(long lines, Duration span, int dumps) {}

    static void write(Writer log, Instant from, Amount amount) throws IOException {
        new Traffic(1).run(log, from.toEpochMilli(), amount);
    }

    private void run(Writer log, long from, Amount amount) throws IOException {
        BufferedWriter out = new BufferedWriter(log, 1 << 16);
        long lines = amount.lines();
        // A page view is some 33 lines.
        long views = Math.max(1, lines / 33);
        long written = 0;
        long nextDump = views / amount.dumps() / 2;
        int dumps = 0;
        long nextPoll = from;
        for (long view = 0; written < lines; view++) {
            long now = from + view * amount.span().toMillis() / views;
            while (nextPoll <= now) {
                poll(nextPoll);
                nextPoll += SERVICE_EVERY_SECONDS * 1000L;
            }
            written = flush(out, now, written, lines);
            view(now);
            if (view == nextDump) {
                dump(now, dumps++);
                nextDump += views / amount.dumps();
            }
        }
        out.flush();
    }

    private long flush(BufferedWriter out, long until, long written, long most) throws IOException {
        long count = written;
        while (!pending.isEmpty() && pending.peek().millis() <= until && count < most) {
            out.write(pending.poll().text());
            out.write('\n');
            count++;
        }
        return count;
    }

    private Client person() {
        // Some people read much more than others.
        int number = (int) (USERS * Math.pow(random.nextDouble(), 2));
        String address = "198.51.100." + number % 250;
        return new Client(String.format(Locale.ROOT, "user%03d", number), address, AGENTS.get(number % AGENTS.size()));
    }

    /** A page with all that a browser fetches for it. */
    private void view(long now) {
        Client who = person();
        int page = 1_000_000 + (int) (PAGES * Math.pow(random.nextDouble(), 3));
        String space = SPACES.get(page % SPACES.size());
        String path = random.nextInt(4) == 0
                ? "/pages/viewpage.action?pageId=" + page
                : "/display/" + space + "/Page+" + page;
        String referrer = "https://wiki.example.test" + path;
        add(
                now,
                who,
                "GET " + path,
                200,
                300 + random.nextInt(900),
                30_000 + random.nextInt(90_000),
                "https://wiki.example.test/");
        int more = 20 + random.nextInt(25);
        for (int i = 0; i < more; i++) {
            add(
                    now + 200 + 40L * i,
                    who,
                    fetched(i, page),
                    random.nextInt(3) == 0 ? 200 : 304,
                    random.nextInt(60),
                    random.nextInt(20_000),
                    referrer);
        }
        if (random.nextInt(12) == 0) {
            add(
                    now + 4_000,
                    who,
                    "GET /dosearchsite.action?queryString=budget+" + random.nextInt(500),
                    200,
                    700,
                    42_000,
                    referrer);
        }
    }

    private String fetched(int number, int page) {
        return switch (number % 10) {
            case 0 ->
                "GET /s/d41d8cd98f00b204e9800998ecf8427e-CDN/-8vwm1p/9012/0/" + number
                        + "/_/download/contextbatch/css/_super,main,page-" + number + "/batch.css?assetCacheKey=t-"
                        + number;
            case 1 ->
                "GET /s/en_GB/9012/0/-/_/download/contextbatch/js/_super,atl.general,main-" + number
                        + "/batch.js?locale=en-GB";
            case 2 ->
                "GET /rest/quickreload/latest/" + page + "?since=17180004" + (10000 + page % 9000) + "&type=comment";
            case 3 ->
                "GET /rest/mywork/latest/status/notification/count?pageid=" + page + "&_=1718000" + page % 100_000;
            case 4 -> "GET /rest/likes/1.0/content/" + page + "/likes?commentLikes=true&containerType=page";
            case 5 ->
                "GET /download/attachments/" + page + "/diagram-" + number
                        + ".png?version=2&modificationDate=1718000400000&api=v2";
            case 6 -> "GET /images/icons/profilepics/default_" + number + ".svg";
            case 7 -> "GET /rest/inlinecomments/1.0/comments?containerId=" + page;
            case 8 -> "GET /download/resources/com.atlassian.confluence.plugins.page/img/logo-" + number + ".svg";
            default -> "POST /rest/analytics/1.0/publish/bulk";
        };
    }

    private void poll(long now) {
        Client monitor = new Client("-", "192.0.2.10", "Prometheus/2.52.0");
        add(now, monitor, "GET /status", 200, 3, 19, "-");
        Client service = new Client("svc-search", "192.0.2.11", "Java/17.0.11");
        add(
                now + 900,
                service,
                "GET /rest/api/content/search?cql=lastmodified%3Enow(-1h)&limit=50",
                200,
                160,
                21_000,
                "-");
    }

    /** Two hundred pages in some minutes, by a script. */
    private void dump(long now, int number) {
        Client script = new Client("user" + (700 + number % 90), "203.0.113." + number % 200, "python-requests/2.32.3");
        for (int i = 0; i < 200; i++) {
            add(
                    now + i * 900L,
                    script,
                    "GET /rest/api/content/" + (1_000_000 + number * 200 + i) + "?expand=body.storage,version",
                    200,
                    90,
                    18_000,
                    "-");
        }
    }

    private void add(long millis, Client who, String request, int status, int took, int bytes, String referrer) {
        pending.add(new Line(
                millis,
                "[" + TIME.format(Instant.ofEpochMilli(millis)) + "] " + who.user() + " http-nio-8090-exec-"
                        + millis % 48 + " " + who.address() + " " + request + " HTTP/1.1 " + status + " " + took + "ms "
                        + bytes + " " + referrer + " " + who.agent()));
    }
}
