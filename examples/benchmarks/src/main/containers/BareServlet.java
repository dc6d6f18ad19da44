import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a container itself costs: one look at the file, the fields, and the bytes by Tomcat's sendfile or by one large
 * buffer for each thread. It checks nothing, knows one range alone, and holds a thread for each client: not to be served
 * by, but to be measured.
 */
public final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Tomcat's, in bytes: below it, a write costs less. */
    private static final int SMALLEST_SENDFILE = 7 << 10;

    private static final ThreadLocal<ByteBuffer> BUFFER =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(256 << 10));

    private final transient Path root;
    private transient volatile MethodHandle write;

    BareServlet(Path root) {
        this.root = root;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = root.resolve(request.getPathInfo().substring(1));
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String tag = '"' + Long.toHexString(attributes.lastModifiedTime().toMillis() * 31 + attributes.size()) + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        long start = 0;
        long end = attributes.size();
        String range = request.getHeader("Range");
        if (range != null) {
            int dash = range.indexOf('-');
            start = Long.parseLong(range.substring("bytes=".length(), dash));
            end = dash + 1 == range.length() ? end : Long.parseLong(range.substring(dash + 1)) + 1;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + start + '-' + (end - 1) + '/' + attributes.size());
        }
        response.setHeader("Content-Type", "video/mp4");
        response.setContentLengthLong(end - start);
        if (end - start > SMALLEST_SENDFILE && request.getAttribute("org.apache.tomcat.sendfile.support") != null) {
            request.setAttribute("org.apache.tomcat.sendfile.filename", file.toString());
            request.setAttribute("org.apache.tomcat.sendfile.start", start);
            request.setAttribute("org.apache.tomcat.sendfile.end", end);
        } else {
            write(file, start, end, response.getOutputStream());
        }
    }

    private void write(Path file, long start, long end, ServletOutputStream output) throws IOException {
        ByteBuffer buffer = BUFFER.get();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MethodHandle handle = handle(output);
            for (long position = start; position < end; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
                position += channel.read(buffer, position);
                handle.invokeExact(output, buffer.flip());
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    /** Of the stream's own class, since each container has a better one than Servlet's. */
    private MethodHandle handle(ServletOutputStream output) throws ReflectiveOperationException {
        if (write == null) {
            write = MethodHandles.publicLookup()
                    .findVirtual(output.getClass(), "write", MethodType.methodType(void.class, ByteBuffer.class))
                    .asType(MethodType.methodType(void.class, ServletOutputStream.class, ByteBuffer.class));
        }
        return write;
    }
}
