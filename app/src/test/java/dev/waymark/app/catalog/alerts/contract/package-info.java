/**
 * What every adapter of the store of alerts must do. Start with {@link
 * dev.waymark.app.catalog.alerts.contract.AlertStoreContract}.
 */
@NullMarked
package dev.waymark.app.catalog.alerts.contract;

import org.jspecify.annotations.NullMarked;
