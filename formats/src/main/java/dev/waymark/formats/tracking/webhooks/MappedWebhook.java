package dev.waymark.formats.tracking.webhooks;

import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.formats.tracking.mapped.MappedReader;

import org.jspecify.annotations.Nullable;

/**
 * The webhooks of anybody, as people say that they are to be read.
 *
 * @param signature how they are signed; null if not: then the address's key alone tells who sends
 */
public record MappedWebhook(JsonMapping mapping, @Nullable HmacRule signature) implements Webhook {
    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        return signature == null || signature.isGenuine(request, secret);
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return new MappedReader(mapping).read(body);
    }
}
