package dev.cellar.recorder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;

/** The computer's name. */
final class HostName {
    private HostName() {}

    /** From the environment where it says, for asking the network may take seconds. */
    static String of(Map<String, String> variables) {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(variable -> variables.getOrDefault(variable, ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(HostName::ask);
    }

    private static String ask() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
