package dev.waymark.store.backup;

import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

/**
 * A key for AES-256.
 *
 * @param id random; what a backup calls the person
 * @param key the key itself
 */
record PersonKey(UUID id, SecretKeySpec key) {
    static PersonKey of(UUID id, byte[] key) {
        return new PersonKey(id, new SecretKeySpec(key, "AES"));
    }
}
