package dev.waymark.maps.diff;

import dev.waymark.maps.part.Named;

/** What happened to a part of a map. */
public enum ChangeKind implements Named {
    /** It is new. */
    ADDED("added"),
    /** It is gone. */
    REMOVED("removed"),
    /** It stands elsewhere. */
    MOVED("moved"),
    /** It says something else. */
    REWORDED("reworded"),
    /** It stands for other events. */
    REBOUND("rebound"),
    /** Its number is another one. */
    RESCORED("rescored"),
    /** Something else about it is different: evidence, colour, owner. */
    CHANGED("changed");

    private final String text;

    ChangeKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
