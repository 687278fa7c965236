package dev.waymark.app.explore;

import dev.waymark.engine.index.JourneyIndex;

/** What analyses may see of a workspace's index. Safe for several threads. */
public interface IndexView {
    /** All of it. */
    IndexView WHOLE =
            new IndexView() {
                @Override
                public JourneyIndex of(String workspace, JourneyIndex index) {
                    return index;
                }

                @Override
                public long revision(String workspace) {
                    return 0;
                }
            };

    /** The journeys that may be seen; the same index for the same one while nothing changes. */
    JourneyIndex of(String workspace, JourneyIndex index);

    /** A number that is a higher one after every change that no event tells of. */
    long revision(String workspace);
}
