package dev.waymark.cli.maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small map with everything, its texts in one of five languages. */
final class SampleMap {
    /** A sentence in each language, with the letters that fonts tend to lack. */
    static final Map<String, String> TEXTS =
            Map.of(
                    "en", "Delivery costs come too late",
                    "de", "Versandkosten überraschen Käufer: Größe, Maß",
                    "uk", "Покупець їде ґанком під’їзду",
                    "zh", "客户在付款时才看到运费",
                    "lv", "Pircējs ņem ķiveri, šķērso ģimenes ēku");

    private SampleMap() {}

    static String in(String language) throws IOException {
        String text = Files.readString(Path.of("..", "docs", "samples", "customer-journey.json"));
        return text.replace(
                        "Delivery costs are shown only at the end",
                        TEXTS.getOrDefault(language, ""))
                .replace(
                        "\"state\": \"as-is\",",
                        "\"state\": \"as-is\", \"language\": \"" + language + "\",");
    }
}
