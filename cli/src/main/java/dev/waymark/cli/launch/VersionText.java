package dev.waymark.cli.launch;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {"waymark " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
