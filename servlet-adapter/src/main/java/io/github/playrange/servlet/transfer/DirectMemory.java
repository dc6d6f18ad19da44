package io.github.playrange.servlet.transfer;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** How much memory outside of the heap a JVM may use for buffers. */
final class DirectMemory {

    private static final String OPTION = "MaxDirectMemorySize";
    private static final String MODULE = "jdk.management";

    private DirectMemory() {}

    /** In bytes; as much as the heap may have, unless an option says otherwise. */
    static long limit() {
        // A runtime that was put together for an application may lack it.
        boolean known = ModuleLayer.boot().findModule(MODULE).isPresent();
        long option = known ? Option.value() : 0;
        return option > 0 ? option : Runtime.getRuntime().maxMemory();
    }

    private static final class Option {

        static long value() {
            try {
                HotSpotDiagnosticMXBean virtualMachine =
                        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
                return virtualMachine == null
                        ? 0
                        : Long.parseLong(virtualMachine.getVMOption(OPTION).getValue());
            } catch (IllegalArgumentException e) {
                // A virtual machine of somebody else.
                return 0;
            }
        }
    }
}
