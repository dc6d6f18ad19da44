package io.github.playrange.servlet.testkit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** What stands between the container and the servlet. */
enum Wrapping implements Filter {
    REQUEST {
        @Override
        HttpServletRequest wrap(HttpServletRequest request) {
            return new HttpServletRequestWrapper(request);
        }
    },
    RESPONSE {
        @Override
        HttpServletResponse wrap(HttpServletResponse response) {
            return new HttpServletResponseWrapper(response);
        }
    },
    STREAM {
        @Override
        HttpServletResponse wrap(HttpServletResponse response) {
            return new HttpServletResponseWrapper(response) {
                @Override
                public ServletOutputStream getOutputStream() throws IOException {
                    return new BlockingStream(super.getOutputStream());
                }
            };
        }
    };

    HttpServletRequest wrap(HttpServletRequest request) {
        return request;
    }

    HttpServletResponse wrap(HttpServletResponse response) {
        return response;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(wrap((HttpServletRequest) request), wrap((HttpServletResponse) response));
    }

    /** As filters have them that count or compress: nobody has thought of writes that do not block. */
    private static final class BlockingStream extends ServletOutputStream {

        private final ServletOutputStream stream;

        BlockingStream(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            throw new IllegalStateException("this stream blocks");
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this stream blocks");
        }
    }
}
