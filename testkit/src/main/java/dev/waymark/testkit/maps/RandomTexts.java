package dev.waymark.testkit.maps;

import java.util.List;
import java.util.Random;

/** Texts in five scripts: Latin, Cyrillic, Chinese, Latvian with its diacritics, emoji. */
public final class RandomTexts {
    private static final List<List<String>> SCRIPTS =
            List.of(
                    words("look at the shop; compare: prices, delivery & \"service\" <today> #1"),
                    words("Переглянути ціну та з’ясувати, чи є доставка: Київ — Ґалаґани, їжак"),
                    words("了解 价格 比较 配送 方式 客户 旅程 地图 触点 情绪 曲线。"),
                    words("Klients meklē saskares punktu, ļoti šaubās: cena, ātrums, ģimene, ņemt"),
                    words("👍 😀 🛒 👩‍💻 🇱🇻 ❤️ 🏳️‍🌈 🚚 💶 𝔘𝔫𝔦"));

    private RandomTexts() {}

    /** One to six words of one script. */
    public static String words(Random random) {
        List<String> script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
        int count = 1 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(script.get(random.nextInt(script.size())));
        }
        return text.toString();
    }

    /** One to four lines of restricted Markdown: bold, italic, lists, links. */
    public static String markdown(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            String words = words(random);
            text.append(i == 0 ? "" : "\n")
                    .append(
                            switch (random.nextInt(5)) {
                                case 0 -> "**" + words + "**";
                                case 1 -> "*" + words + "*";
                                case 2 -> "- " + words;
                                case 3 -> "[" + words + "](https://example.com/?q=1&r=2)";
                                default -> words;
                            });
        }
        return text.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
