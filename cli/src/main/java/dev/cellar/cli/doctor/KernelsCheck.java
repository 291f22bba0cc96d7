package dev.cellar.cli.doctor;

import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java kernels that Jupyter finds here. */
final class KernelsCheck {
    private KernelsCheck() {}

    static List<Finding> look(Map<String, String> environment) {
        KernelSpecs specs = KernelSpecs.find(environment);
        var findings = new ArrayList<Finding>();
        for (KernelSpec spec : specs.all()) {
            if (spec.language().equalsIgnoreCase("java")) {
                findings.add(
                        Finding.ok("Kernel", spec.name() + " (" + spec.displayName() + "), " + spec.resourceDir()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.warning(
                    "Kernel",
                    "Jupyter knows no Java kernel here; cellar run uses the bundled one",
                    "cellar install, to use the bundled kernel in JupyterLab"));
        }
        for (String problem : specs.problems()) {
            findings.add(Finding.warning("Kernel", problem, "mend or remove that kernelspec"));
        }
        return findings;
    }
}
