package dev.waymark.app.maps.shares;

/**
 * A new link with its secret, which is shown this once.
 *
 * @param token what stands in the address; it is kept only as a hash
 */
public record IssuedShare(Share share, String token) {}
