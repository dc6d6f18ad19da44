package io.github.playrange.benchmarks.comparison.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a servlet answers.
 *
 * @param address host and port
 * @param folder the path of the folder that is served, with a slash at its end
 */
public record Target(InetSocketAddress address, String folder) {

    /**
     * A GET request.
     *
     * @param name the file's name
     * @param fieldLines further fields
     * @return the bytes to be sent
     */
    public ByteBuffer get(String name, List<String> fieldLines) {
        StringBuilder request =
                new StringBuilder("GET ").append(folder).append(name).append(" HTTP/1.1\r\nHost: localhost\r\n");
        fieldLines.forEach(line -> request.append(line).append("\r\n"));
        return StandardCharsets.ISO_8859_1.encode(request.append("\r\n").toString());
    }
}
