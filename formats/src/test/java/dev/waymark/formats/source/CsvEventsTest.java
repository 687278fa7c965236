package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.faults.Fault;

import org.junit.jupiter.api.Test;

class CsvEventsTest {
    @Test
    void readsNamedColumns() {
        Reading reading =
                Reading.of(
                        "shop.csv",
                        """
                        user_id,event,timestamp,channel,amount,country
                        u1,visit,2024-03-01T10:00:00Z,web,,LV
                        u1,buy,2024-03-01 10:05:30.250,app,12.5,LV
                        u2,visit,2024-03-01 12:00:00+02:00,web,,
                        """);

        assertThat(reading.lines())
                .containsExactly(
                        "u1 2024-03-01T10:00:00Z visit channel=web country=LV",
                        "u1 2024-03-01T10:05:30.250Z buy channel=app value=12.5 country=LV",
                        "u2 2024-03-01T10:00:00Z visit channel=web");
        assertThat(reading.summary().events()).isEqualTo(3);
        assertThat(reading.summary().lifecycle()).isNull();
        assertThat(reading.faults().total()).isZero();
    }

    @Test
    void keepsGoodRowsAndTellsAllFaults() {
        Reading reading =
                Reading.of(
                        "shop.csv",
                        """
                        customer;time;type;value
                        anna;01.03.2024 10:00;visit;1,5
                        ;01.03.2024 10:01;visit;
                        bert;soon;visit;many
                        cora;01.03.2024 10:02
                        """
                                + "dora;31.03.2024 10:03;buy;7\n".repeat(5));

        assertThat(reading.events()).hasSize(6);
        assertThat(reading.faults().first())
                .extracting(Fault::toString)
                .containsExactly(
                        "line 3: customer: expected a customer; the cell is empty",
                        "line 4: time \"soon\": expected a time such as 31.03.2024 10:00:00 (format"
                                + " dd.MM.yyyy)",
                        "line 4: value \"many\": expected a number such as 1234.5",
                        "line 5: expected 4 cells, as many as in the first row; there are 2");
        assertThat(reading.faults().first())
                .extracting(Fault::code)
                .containsExactly(
                        "ROW_CUSTOMER_MISSING",
                        "ROW_TIME_WRONG",
                        "ROW_VALUE_WRONG",
                        "ROW_UNREADABLE");
        assertThat(reading.summary().rejected()).isEqualTo(3);
    }

    @Test
    void keepsOnlyCompleteTransitions() {
        Reading reading =
                Reading.of(
                        "log.csv",
                        """
                        case:concept:name,concept:name,time:timestamp,lifecycle:transition
                        1,ask,2024-03-01T10:00:00Z,start
                        1,ask,2024-03-01T10:05:00Z,complete
                        """);

        assertThat(reading.lines())
                .containsExactly("1 2024-03-01T10:05:00Z ask lifecycle:transition=complete");
        assertThat(reading.summary().lifecycle()).isEqualTo("complete");
        assertThat(reading.summary().otherTransitions()).isEqualTo(1);
    }
}
