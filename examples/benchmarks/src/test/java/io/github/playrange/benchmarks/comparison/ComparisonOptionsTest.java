package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.benchmarks.comparison.server.Container;
import io.github.playrange.benchmarks.comparison.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonOptionsTest {

    @Test
    void unlessTold_everythingIsCompared() {
        ComparisonOptions options = options(Map.of());
        assertEquals(List.of(Container.values()), options.containers());
        assertEquals(List.of(Work.values()), options.works());
        assertTrue(options.nginx());
        assertEquals(2000, options.readers());
    }

    @Test
    void aPart_isWhatIsNamed() {
        ComparisonOptions options =
                options(Map.of("comparison.containers", "jetty,tomcat", "comparison.works", "304,1MiB"));
        assertEquals(List.of(Container.TOMCAT, Container.JETTY), options.containers());
        assertEquals(List.of(Work.ONE_MIB, Work.NOT_MODIFIED), options.works());
        assertFalse(options.nginx());
        assertEquals(0, options.readers());
    }

    @Test
    void settings_areListsOfNamesAndValues() {
        ComparisonOptions options =
                options(Map.of("comparison.tomcat", "a=1,b=x=y", "comparison.initParams", "sendfile=false"));
        assertEquals(Map.of("a", "1", "b", "x=y"), options.containerSettings().get(Container.TOMCAT));
        assertEquals(Map.of("sendfile", "false"), options.initParams());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comparison.containers | tomcat,resin | resin",
                "comparison.works | 2MiB | 2MiB",
                "comparison.rounds | 0 | from 1",
                "comparison.cutMinutes | 0 | from 1",
                "comparison.seconds | 1.5 | 1.5",
                "comparison.initParams | sendfile | name=value",
                "comparison.round | 3 | comparison.rounds",
            })
    void whatCannotBeUsed_isNamed(String name, String value, String named) {
        String message = assertThrows(IllegalArgumentException.class, () -> options(Map.of(name, value)))
                .toString();
        assertTrue(message.contains(named), message);
    }

    private static ComparisonOptions options(Map<String, String> given) {
        Properties properties = new Properties();
        properties.putAll(given);
        return ComparisonOptions.of(properties);
    }
}
