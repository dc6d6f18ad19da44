package io.github.playrange.servlet.testkit;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for a large interface of which a test needs little. */
public final class Fake {

    private Fake() {}

    /** Answers the given methods, by the first argument that each takes if it takes any, and refuses all others. */
    public static <T> T of(Class<T> type, Map<String, Function<Object, ? extends @Nullable Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object, ? extends @Nullable Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer.apply(arguments == null ? method : arguments[0]);
                }));
    }
}
