package io.github.playrange.player;

import java.util.Optional;

/**
 * Where pages find the player's style sheets and scripts.
 *
 * <p>The files lie in the jar under {@code META-INF/resources/playrange/HASH/}, where the hash stands for the content of
 * the whole folder: what lies below such an address never changes and may be cached for ever. A servlet container serves
 * them from there by itself, to pages of its own origin. Pages of another origin may run the scripts only if they come
 * with {@code Access-Control-Allow-Origin}, as servlet-adapter's class-path resolver sends them. Immutable and safe for
 * use by any number of threads.
 *
 * @param base the address of what the server shows of {@code META-INF/resources/playrange}: relative to the page, an
 *     absolute path, or with scheme and host
 */
public record PlayerAssets(WebUrl base) {

    private static final String FOLDER_NAME = "playrange";

    /** Right for pages directly below the context root, also behind a proxy that strips or adds a prefix. */
    static final PlayerAssets DEFAULT = at(FOLDER_NAME);

    /**
     * Checks that files can lie below the base.
     *
     * @param base the address of what the server shows of {@code META-INF/resources/playrange}
     * @throws IllegalArgumentException if the base has a query or a fragment
     */
    public PlayerAssets {
        base.resolve(FOLDER_NAME);
    }

    /**
     * The assets at a base address.
     *
     * @param base {@code playrange} unless told otherwise; for example {@code /app/playrange} or {@code
     *     https://videos.example/playrange}, with or without a slash at its end
     * @return the assets
     * @throws IllegalArgumentException if it is not an address as {@link WebUrl} takes it
     */
    public static PlayerAssets at(String base) {
        return new PlayerAssets(new WebUrl(base));
    }

    /**
     * The address of a file.
     *
     * @param file its name below the hash, for example {@code bootstrap.js}
     * @return base, hash and file, joined with slashes
     * @throws IllegalArgumentException if the name is not one as {@link WebUrl#resolve} takes it
     */
    public WebUrl url(String file) {
        return base.resolve(hash() + '/' + file);
    }

    /**
     * The hash of the content of all files.
     *
     * @return the name of the folder that holds them
     */
    public static String hash() {
        return AssetManifest.SHIPPED.hash();
    }

    /**
     * The version of Video.js among the files.
     *
     * @return for example {@code 8.24.1}
     */
    public static String videoJsVersion() {
        return AssetManifest.SHIPPED.videoJsVersion();
    }

    /**
     * The hash of a single file for an {@code integrity} attribute. With a module, that covers the file itself and not
     * those that it imports.
     *
     * @param file its name below the hash
     * @return for example {@code sha384-…}; empty if none was written down for that name
     * @see <a href="https://www.w3.org/TR/sri-2/">Subresource Integrity</a>
     */
    public static Optional<String> integrity(String file) {
        return AssetManifest.SHIPPED.integrity(file);
    }
}
