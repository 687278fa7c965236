package dev.waymark.app.collect;

import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.Link;
import dev.waymark.engine.log.EventSink;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A workspace's log seen customer by customer. Customers are named as the events name them, before
 * any are joined. Safe for several threads.
 */
public interface CustomerLog {
    /** The types of events in which a client says who somebody is, in lower case. */
    Set<String> IDENTIFYING =
            Set.of("identify", "group", "alias", "$identify", "$create_alias", "$merge");

    /** Names of all properties that an event ever carried, in no order. Cost: a look at memory. */
    Set<String> properties();

    /**
     * Customers whose name contains a text, in any case; by name. Cost: a pass over all names.
     *
     * @param limit how many at most, 1 or more
     */
    List<String> find(String part, int limit);

    /**
     * What customers' events say they are, as of one moment, in no order: one link for each
     * customer, identifier and value, as it was written. Cost: a pass over the events after the
     * version; none if no event carries such a property.
     *
     * @param afterVersion events up to and including this number are left out
     * @param sink is called on another thread, during the call
     * @return number of the newest event of that moment
     */
    long links(long afterVersion, List<Identifier> identifiers, Consumer<Link> sink);

    /**
     * Hands out all that some customers' events say, in the order in which they came. Cost: a pass
     * over one narrow column, and the events found.
     *
     * @param customers those that the log does not know are passed over
     * @param throughVersion events after this number are left out
     * @param sink is called on another thread, during the call
     */
    void read(Collection<String> customers, long throughVersion, EventSink sink);

    /**
     * What customers' events say in some properties, as of one moment, in no order: for each
     * customer, property and value when that was said last, and by whom; of several sources at one
     * time, any. Cost: a pass over the events after the version; none if no event carries such a
     * property.
     *
     * @param afterVersion events up to and including this number are left out
     * @param properties names without quotation marks or backslashes
     * @param sink is called on another thread, during the call
     * @return number of the newest event of that moment
     */
    long said(long afterVersion, Collection<String> properties, Consumer<Said> sink);

    /**
     * Removes all events of some customers and their names, all or none, safe on disk; the store's
     * version is a higher one afterwards. An import that has begun before may still add events that
     * it holds, under a name that tells nothing. Cost: a pass over one narrow column.
     *
     * @param customers those that the log does not know are passed over
     * @return how many events were removed
     */
    long erase(Collection<String> customers);
}
