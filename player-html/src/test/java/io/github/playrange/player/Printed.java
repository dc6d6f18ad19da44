package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Printed markup as a browser sees it: parsed, entities resolved.
 *
 * @param document what the parser made of it
 */
record Printed(Document document) {

    static Printed page(VideoPlayer player) {
        return new Printed(Jsoup.parse(player.toPage()));
    }

    static Printed fragment(VideoPlayer player) {
        return new Printed(Jsoup.parseBodyFragment(player.toFragment()));
    }

    Elements all(String selector) {
        return document.select(selector);
    }

    Element the(String selector) {
        Elements found = all(selector);
        assertEquals(1, found.size(), () -> selector + " in " + document);
        return found.get(0);
    }

    Element video() {
        return the("div.playrange-player[role=region] > video");
    }

    Element region() {
        return the("div.playrange-player[role=region]");
    }

    /** The text of the data block, which no parser decodes. */
    String data() {
        return the("div.playrange-player > script[type=application/json]").data();
    }

    JsonValue data(String... names) {
        JsonValue value = JsonReader.read(data());
        for (String name : names) {
            value = ((JsonObject) value).member(name).orElseThrow();
        }
        return value;
    }

    boolean hasData(String parent, String name) {
        return ((JsonObject) data(parent)).member(name).isPresent();
    }
}
