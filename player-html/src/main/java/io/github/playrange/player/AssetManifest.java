package io.github.playrange.player;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What the build wrote down about the browser part: the hash of its folder and what Subresource Integrity needs. */
final class AssetManifest {

    /** Read once, from the jar that holds this class. */
    static final AssetManifest SHIPPED = read();

    private static final String RESOURCE = "assets.properties";

    private final Properties entries;

    private AssetManifest(Properties entries) {
        this.entries = entries;
    }

    String hash() {
        return required("hash");
    }

    String videoJsVersion() {
        return required("videojs.version");
    }

    Optional<String> integrity(String file) {
        return Optional.ofNullable(entries.getProperty("integrity." + file));
    }

    private String required(String key) {
        String value = entries.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(
                    "'" + key + "' is missing from " + RESOURCE + " of Playrange's player-html jar");
        }
        return value;
    }

    private static AssetManifest read() {
        Properties entries = new Properties();
        try (InputStream in = AssetManifest.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + AssetManifest.class.getName()
                        + ": use player-html as the jar that its Maven build makes, which assembles the browser part");
            }
            entries.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AssetManifest(entries);
    }
}
