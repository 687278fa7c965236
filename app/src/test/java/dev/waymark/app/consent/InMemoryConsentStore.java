package dev.waymark.app.consent;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Consent that is forgotten with the process; of one workspace. */
public final class InMemoryConsentStore implements ConsentStore {
    private final Map<String, Map<String, Consent>> written = new HashMap<>();
    private Map<String, String> required = Map.of();

    @Override
    public Map<String, Map<String, Consent>> written(String workspace) {
        return written;
    }

    @Override
    public void write(String workspace, String customer, Consent consent) {
        written.computeIfAbsent(customer, any -> new TreeMap<>()).put(consent.purpose(), consent);
    }

    @Override
    public int remove(String workspace, String customer) {
        Map<String, Consent> gone = written.remove(customer);
        return gone == null ? 0 : gone.size();
    }

    @Override
    public Map<String, String> required(String workspace) {
        return required;
    }

    @Override
    public void require(String workspace, Map<String, String> next) {
        required = Map.copyOf(next);
    }
}
