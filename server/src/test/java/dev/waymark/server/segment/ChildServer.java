package dev.waymark.server.segment;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.server.RunningServer;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.WaymarkServer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, to be killed. */
final class ChildServer {
    private final Process process;
    private final int port;

    private ChildServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; returns once it takes requests. */
    static ChildServer start(Path home) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-Xshare:auto"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // Starts sooner: what no request asks for is not made.
        command.add("-Dspring.main.lazy-initialization=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ChildServer.class.getName(), home.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("port ")) {
                return new ChildServer(process, Integer.parseInt(line.substring(5)));
            }
        }
        throw new IOException("the server did not start");
    }

    int port() {
        return port;
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Runs in the child. */
    public static void main(String[] arguments) throws InterruptedException {
        WaymarkHome home = new WaymarkHome(Path.of(arguments[0]));
        try (RunningServer server = WaymarkServer.start(ServerSettings.in(home).atPort(0))) {
            System.out.println("port " + server.address().getPort());
            System.out.flush();
            server.await();
        }
    }
}
