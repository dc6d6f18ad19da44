package io.github.playrange.player;

import io.github.playrange.player.markup.AssetLinks;
import io.github.playrange.player.markup.AssetLinks.File;
import java.util.List;
import java.util.Optional;

/** What a page loads for its players. */
final class LoadedFiles {

    /** Where Video.js lies in its package's folder {@code dist}. */
    static final String VIDEO_JS_PATH = "alt/video.core.min.js";

    private static final String VIDEO_JS = "video.core.min.js";
    private static final String VIDEO_JS_STYLE = "video-js.min.css";
    private static final String STYLE = "playrange.css";
    private static final String BOOTSTRAP = "bootstrap.js";

    /** What has to run before a Video.js that the bootstrap does not load. */
    private static final String NO_DYNAMIC_STYLE = "no-dynamic-style.js";

    private LoadedFiles() {}

    static AssetLinks of(PlayerAssets assets, Optional<WebUrl> videoJs) {
        return new AssetLinks(
                videoJs.map(base ->
                                List.of(ours(assets, NO_DYNAMIC_STYLE), checked(base.resolve(VIDEO_JS_PATH), VIDEO_JS)))
                        .orElse(List.of()),
                List.of(ours(assets, VIDEO_JS_STYLE), ours(assets, STYLE)),
                ours(assets, BOOTSTRAP));
    }

    /** Compared with its hash only where it comes from elsewhere. */
    private static File ours(PlayerAssets assets, String file) {
        WebUrl address = assets.url(file);
        return address.hasAuthority() ? checked(address, file) : new File(address.value(), Optional.empty());
    }

    private static File checked(WebUrl address, String file) {
        return new File(
                address.value(), Optional.of(PlayerAssets.integrity(file).orElseThrow()));
    }
}
