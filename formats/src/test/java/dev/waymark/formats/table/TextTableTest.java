package dev.waymark.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;

import java.util.List;

class TextTableTest {
    @Test
    void findsColumnsWhateverTheirCase() {
        TextTable table = TextTable.parse("table", "Channel, Місяць \nweb,2026-01\n");
        assertThat(table.find("spend", "channel")).isZero();
        assertThat(table.find("МІСЯЦЬ")).isEqualTo(1);
        assertThat(table.find("spend")).isEqualTo(-1);
        assertThat(table.rows()).containsExactly(new TextTable.Row(2, List.of("web", "2026-01")));
    }

    @Test
    void refusesTwoColumnsThatOnlyCaseTellsApart() {
        assertRefused(
                "id,Spend,spend\na,1,2\n",
                "\"table\" has two columns \"Spend\" and \"spend\"; names must differ by more than"
                        + " case. Rename or remove one of them.");
        assertRefused(
                "Ціна;x; ЦІНА\n",
                "\"table\" has two columns \"Ціна\" and \"ЦІНА\"; names must differ by more than"
                        + " case. Rename or remove one of them.");
        assertRefused(
                "id,id\n",
                "\"table\" has two columns \"id\" and \"id\"; names must differ by more than case."
                        + " Rename or remove one of them.");
    }

    @Test
    void takesSeveralColumnsWithoutAName() {
        assertThat(TextTable.parse("table", "id,,\na,,\n").columns()).containsExactly("id", "", "");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> TextTable.parse("table", text))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo("DUPLICATE_COLUMN");
                            assertThat(it.kind()).isEqualTo(FaultKind.DATA);
                        })
                .hasMessage(message);
    }
}
