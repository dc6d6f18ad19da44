package io.github.playrange.servlet;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.transfer.TransferWay;
import java.util.EnumSet;
import java.util.Set;

/** Responders that know one way of transfer alone, beside the blocking one, for the test application. */
public final class ForcedWay {

    /** All that can be forced. */
    public static final Set<Way> ALL = EnumSet.complementOf(EnumSet.of(Way.DIRECT));

    private ForcedWay() {}

    /** Begins to make one. */
    public static RangeResponderBuilder only(Way way) {
        return RangeResponder.builder().onlyWay(TransferWay.valueOf(way.name()));
    }
}
