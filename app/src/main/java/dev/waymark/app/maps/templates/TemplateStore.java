package dev.waymark.app.maps.templates;

import java.util.List;
import java.util.Optional;

/**
 * The templates of all workspaces, apart from each other. What a call has done is on disk when it
 * returns.
 */
public interface TemplateStore {
    /** A workspace's templates, oldest first; empty if there are none. */
    List<OwnTemplate> list(String workspace);

    /** Keeps a new template with its map's file. */
    void add(String workspace, OwnTemplate template, String document);

    /** The map's file of a template. */
    Optional<String> document(String workspace, String id);

    /** Removes a template; whether it was there. */
    boolean delete(String workspace, String id);
}
