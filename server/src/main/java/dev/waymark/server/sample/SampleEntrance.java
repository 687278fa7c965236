package dev.waymark.server.sample;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.server.ServerSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Where a demo begins: its sample map, as customers really go it. */
@Component
public final class SampleEntrance {
    private final ServerSettings settings;
    private final Maps maps;
    private volatile @Nullable Workspace sample;

    SampleEntrance(ServerSettings settings, Maps maps) {
        this.settings = settings;
        this.maps = maps;
    }

    /** Tells which workspace is the sample. */
    void open(Workspace workspace) {
        sample = workspace;
    }

    /**
     * The address that a demo's visitor is led to; empty if there is no sample, or no map in it.
     */
    public Optional<String> address() {
        Workspace workspace = sample;
        if (workspace == null || !settings.demo()) {
            return Optional.empty();
        }
        List<MapHead> all = maps.list(workspace.id());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "/w/%s/maps/%s?conformance=yes"
                                .formatted(workspace.id(), all.getLast().id()));
    }
}
