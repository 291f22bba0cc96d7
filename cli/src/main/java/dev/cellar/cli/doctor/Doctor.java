package dev.cellar.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at everything that Cellar stands on, each check on its own: one that fails hides no other. */
public final class Doctor {
    private Doctor() {}

    /** All findings, in the order a person would mend them. */
    public static List<Finding> look(Map<String, String> environment, Path home) {
        var findings = new ArrayList<Finding>();
        findings.add(JavaCheck.look());
        findings.add(BundledKernelCheck.look(environment));
        findings.addAll(KernelsCheck.look(environment));
        findings.add(JupyterCheck.look(environment));
        findings.add(GitCheck.look(environment));
        findings.addAll(StoreCheck.look(home));
        findings.add(Finding.ok("Backend", "embedded store only; nothing leaves this computer"));
        return findings;
    }
}
