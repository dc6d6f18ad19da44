package io.github.playrange.examples.editor.harness.browser;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Debian's Firefox ESR without a window, with a profile of its own in the build folder. */
final class Firefox implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;

    private static final Pattern ADDRESS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    /** Nothing but loopback is reached: all else goes to a proxy that does not exist. */
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("network.proxy.type", 1),
            Map.entry("network.proxy.http", "127.0.0.1"),
            Map.entry("network.proxy.http_port", 9),
            Map.entry("network.proxy.ssl", "127.0.0.1"),
            Map.entry("network.proxy.ssl_port", 9),
            Map.entry("network.trr.mode", 5),
            Map.entry("network.captive-portal-service.enabled", false),
            Map.entry("network.connectivity-service.enabled", false),
            Map.entry("network.dns.disablePrefetch", true),
            Map.entry("app.update.disabledForTesting", true),
            Map.entry("app.normandy.enabled", false),
            Map.entry("browser.safebrowsing.malware.enabled", false),
            Map.entry("browser.safebrowsing.phishing.enabled", false),
            Map.entry("browser.safebrowsing.downloads.enabled", false),
            Map.entry("browser.chrome.site_icons", false),
            Map.entry("browser.startup.page", 0),
            Map.entry("browser.newtabpage.enabled", false),
            Map.entry("browser.shell.checkDefaultBrowser", false),
            Map.entry("datareporting.policy.dataSubmissionEnabled", false),
            Map.entry("dom.push.connection.enabled", false),
            Map.entry("extensions.update.enabled", false),
            Map.entry("extensions.systemAddon.update.enabled", false),
            Map.entry("media.gmp-manager.updateEnabled", false),
            Map.entry("services.settings.server", "data:,"),
            Map.entry("toolkit.telemetry.server", "data:,"),
            Map.entry("media.autoplay.default", 0),
            Map.entry("media.autoplay.blocking_policy", 0));

    private final Process process;
    private final BiDiConnection connection;

    private Firefox(Process process, URI address) {
        this.process = process;
        this.connection = BiDiConnection.to(address);
    }

    static Firefox start(String name, ColorScheme colors) throws IOException, InterruptedException {
        Path program = Programs.required("firefox-esr", "nobody sees what the page does in Firefox");
        Path folder = BuildFolder.emptied("browsers/" + name);
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Files.writeString(profile.resolve("user.js"), settings(colors));
        Path log = folder.resolve("console.log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port=0",
                        "--profile",
                        profile.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end of " + name));
        return new Firefox(process, address(process, log));
    }

    /** A page of a new visitor. */
    FirefoxPage page() {
        return new FirefoxPage(connection);
    }

    @Override
    public void close() {
        connection.send("browser.close", Map.of());
        connection.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                end(process);
            }
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static URI address(Process process, Path log) throws InterruptedException {
        return Wait.until("'" + ADDRESS + "' in " + log, () -> {
            String lines = read(log);
            if (!process.isAlive()) {
                throw new AssertionError("Firefox has ended:\n" + lines);
            }
            return ADDRESS.matcher(lines).results().findFirst().map(line -> URI.create(line.group(1) + "/session"));
        });
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(ColorScheme colors) {
        Map<String, Object> settings = new LinkedHashMap<>(SETTINGS);
        settings.put("layout.css.prefers-color-scheme.content-override", colors == ColorScheme.DARK ? 0 : 1);
        return settings.entrySet().stream().map(Firefox::setting).collect(Collectors.joining());
    }

    private static String setting(Map.Entry<String, Object> setting) {
        Object value = setting.getValue() instanceof String text ? '"' + text + '"' : setting.getValue();
        return "user_pref(\"" + setting.getKey() + "\", " + value + ");\n";
    }
}
