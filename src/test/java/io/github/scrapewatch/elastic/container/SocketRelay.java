package io.github.scrapewatch.elastic.container;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A second socket of a Docker engine. Closed, it is to those who use it what the end of the engine would be. */
final class SocketRelay implements AutoCloseable {
    private final Path socket;
    private final ServerSocketChannel server;
    private final UnixDomainSocketAddress engine;
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();

    private SocketRelay(Path socket, UnixDomainSocketAddress engine) throws IOException {
        this.socket = socket;
        this.engine = engine;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    static SocketRelay to(URI engine) throws IOException {
        Path socket = Files.createTempDirectory("relay").resolve("docker.sock");
        SocketRelay relay = new SocketRelay(socket, UnixDomainSocketAddress.of(engine.getPath()));
        inBackground(relay::accept);
        return relay;
    }

    URI address() {
        return URI.create("unix://" + socket);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel here = server.accept();
                SocketChannel there = SocketChannel.open(engine);
                open.addAll(List.of(here, there));
                inBackground(() -> copy(here, there));
                inBackground(() -> copy(there, here));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    /** With buffers: the streams of one channel would wait for each other. */
    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on nobody answers. */
    void cut() throws IOException {
        server.close();
        for (SocketChannel channel : open) {
            channel.close();
        }
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
