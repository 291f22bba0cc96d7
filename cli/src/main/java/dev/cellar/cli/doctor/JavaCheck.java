package dev.cellar.cli.doctor;

/** The Java that runs this command, and by default the kernel: a JDK, for JShell and its compiler are needed. */
final class JavaCheck {
    private JavaCheck() {}

    static Finding look() {
        String java = System.getProperty("java.vm.vendor") + " " + Runtime.version() + " in "
                + System.getProperty("java.home");
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            return Finding.broken(
                    "Java",
                    java + " has no jdk.jshell module",
                    "install a full JDK 17 or later and set JAVA_HOME to it");
        }
        return Finding.ok("Java", java);
    }
}
