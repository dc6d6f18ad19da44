package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Commands to a browser and events from it, by WebDriver BiDi.
 *
 * @see <a href="https://w3c.github.io/webdriver-bidi/">WebDriver BiDi</a>
 */
final class BiDiConnection implements AutoCloseable {

    /** In seconds, an upper bound: a function in a page may wait for a whole film. */
    private static final int PATIENCE = 180;

    private static final Gson GSON = new Gson();

    private final AtomicInteger commands = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonObject>> listeners = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private BiDiConnection(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .join();
    }

    /** Connects to a browser, and begins a session. */
    static BiDiConnection to(URI address) {
        BiDiConnection connection = new BiDiConnection(address);
        connection.send("session.new", Map.of("capabilities", Map.of()));
        return connection;
    }

    /** Sends a command and waits for what it gives. */
    JsonObject send(String method, Map<String, ?> params) {
        int id = commands.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(GSON.toJson(Map.of("id", id, "method", method, "params", params)), true)
                .join();
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(method + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " was interrupted", e);
        } finally {
            answers.remove(id);
        }
    }

    /** From now on, hands events over by name and parameters, on a thread that must not send. */
    void listen(BiConsumer<String, JsonObject> listener) {
        listeners.add(listener);
    }

    void forget(BiConsumer<String, JsonObject> listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(String text) {
        JsonObject message = JsonParser.parseString(text).getAsJsonObject();
        switch (message.get("type").getAsString()) {
            case "event" ->
                listeners.forEach(listener ->
                        listener.accept(message.get("method").getAsString(), message.getAsJsonObject("params")));
            case "success" -> answerTo(message).complete(message.getAsJsonObject("result"));
            default ->
                answerTo(message)
                        .completeExceptionally(
                                new IllegalStateException(message.get("error").getAsString() + ", "
                                        + message.get("message").getAsString()));
        }
    }

    private CompletableFuture<JsonObject> answerTo(JsonObject message) {
        CompletableFuture<JsonObject> answer = message.get("id").isJsonNull()
                ? null
                : answers.get(message.get("id").getAsInt());
        return answer == null ? new CompletableFuture<>() : answer;
    }

    private void fail(Throwable cause) {
        answers.values().forEach(answer -> answer.completeExceptionally(cause));
    }

    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                String message = text.toString();
                text.setLength(0);
                receive(message);
            }
            return WebSocket.Listener.super.onText(from, part, isLast);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            fail(new IllegalStateException("the browser has ended: " + status + ' ' + reason));
            return WebSocket.Listener.super.onClose(from, status, reason);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            fail(error);
        }
    }
}
