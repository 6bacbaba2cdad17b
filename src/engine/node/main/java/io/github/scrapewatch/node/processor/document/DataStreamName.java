package io.github.scrapewatch.node.processor.document;

/** A data stream's name in its three parts. */
record DataStreamName(String type, String dataset, String namespace) {
    static DataStreamName parse(String index) {
        String[] parts = index.split("-", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("invalid data stream name: [" + index
                    + "]; must follow naming scheme <type>-<dataset>-<namespace>");
        }
        return new DataStreamName(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return type + "-" + dataset + "-" + namespace;
    }
}
