package dev.waymark.app.customers;

import java.util.List;

/**
 * Customers that were found.
 *
 * @param customers how many there are to search in
 * @param rows the latest seen first, ties by name
 */
public record CustomerPage(long customers, List<CustomerRow> rows) {
    public CustomerPage {
        rows = List.copyOf(rows);
    }
}
