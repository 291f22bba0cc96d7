package dev.cellar.recorder.hook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kernel calls itself.
 *
 * @param version empty if it does not say
 */
public record KernelIdentity(String name, String version) {
    private static final Pattern BANNER = Pattern.compile("(\\w+) kernel (\\S+)");

    /** JJava and the bundled kernel have getters; IJava says it in its banner only. */
    public static KernelIdentity of(Object kernel) {
        try {
            return new KernelIdentity(
                    String.valueOf(Fields.call(kernel, "getName")), String.valueOf(Fields.call(kernel, "getVersion")));
        } catch (HookException e) {
            return fromBanner(kernel);
        }
    }

    private static KernelIdentity fromBanner(Object kernel) {
        try {
            Matcher banner = BANNER.matcher(String.valueOf(Fields.call(kernel, "getBanner")));
            if (banner.find()) {
                return new KernelIdentity(banner.group(1), banner.group(2));
            }
        } catch (HookException e) {
            // Then its class is all there is to go by.
            return new KernelIdentity(kernel.getClass().getName(), "");
        }
        return new KernelIdentity(kernel.getClass().getName(), "");
    }
}
