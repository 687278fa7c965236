package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class PullSettingsJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void takesSettingsThatWereKeptBeforeSystemsWereNamedAsPostgresql() {
        DatabaseSettings old =
                JSON.readValue(
                        """
                        {"host":"db.example","port":5433,"database":"shop","user":"reader",
                         "encryption":"require","query":"orders","cursor":"id","lookback":5,
                         "table":true}
                        """,
                        DatabaseSettings.class);

        assertThat(old)
                .isEqualTo(
                        new DatabaseSettings(
                                "postgresql",
                                "db.example",
                                5433,
                                "shop",
                                "reader",
                                "require",
                                "orders",
                                "id",
                                5));
        assertThat(JSON.readValue(JSON.writeValueAsString(old), DatabaseSettings.class))
                .isEqualTo(old);
    }
}
