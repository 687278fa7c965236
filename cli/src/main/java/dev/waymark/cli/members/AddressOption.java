package dev.waymark.cli.members;

import picocli.CommandLine.Option;

/** Where people reach the server, for links. */
final class AddressOption {
    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "How people reach the server. Default: http://localhost:8080.")
    private String address = "http://localhost:8080";

    String link(String path) {
        return address.replaceAll("/+$", "") + path;
    }
}
