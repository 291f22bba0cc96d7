package dev.cellar.recorder.kernels;

/** The code with which cells ask a kernel for what is more than printing; it differs by the kernel's family. */
enum KernelApi {
    JJAVA("org.dflib.jjava.jupyter", "org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel()", "System.in"),
    IJAVA(
            "io.github.spencerpark.jupyter",
            "io.github.spencerpark.ijava.IJava.getKernelInstance()",
            "KERNEL.getIO().in");

    private final String root;
    private final String kernel;
    private final String input;

    KernelApi(String root, String kernel, String input) {
        this.root = root;
        this.kernel = kernel;
        this.input = input;
    }

    /** A cell that shows a text under a display id. */
    String displays(String text, String id) {
        return code(
                "{ var data = new ROOT.kernel.display.DisplayData(\"%s\"); data.setDisplayId(\"%s\");"
                        + " KERNEL.getIO().display.display(data); }",
                text, id);
    }

    /** A cell that shows another text under that id. */
    String updates(String text, String id) {
        return code(
                "KERNEL.getIO().display.updateDisplay(\"%s\", new ROOT.kernel.display.DisplayData(\"%s\"))", id, text);
    }

    /** A statement that shows an SVG. */
    String displaysSvg(String svg) {
        return code(
                "{ var data = new ROOT.kernel.display.DisplayData(); data.putSVG(\"%s\"); KERNEL.display(data); }",
                svg);
    }

    /** A statement that clears what the cell has shown, at once. */
    String clears() {
        return code(
                "{ var field = ROOT.kernel.DisplayStream.class.getDeclaredField(\"env\"); field.setAccessible(true);"
                        + " ((ROOT.channels.ShellReplyEnvironment) field.get(KERNEL.getIO().display))"
                        + ".publish(ROOT.messages.publish.PublishClearOutput.NOW); }");
    }

    /** An expression that asks the person for a line. */
    String readsLine() {
        return code("new java.io.BufferedReader(new java.io.InputStreamReader(" + input + ")).readLine()");
    }

    /** A cell after which each message to a comm of this target is sent back. */
    String answersComms(String target) {
        return code("""
                import ROOT.kernel.comm.*;
                import ROOT.messages.Message;
                import ROOT.messages.comm.*;
                class Echo extends Comm {
                    Echo(CommManager manager, String id, String target) { super(manager, id, target); }
                    protected void onMessage(Message<CommMsgCommand> message) {
                        for (var method : Comm.class.getMethods()) {
                            if (method.getName().equals("send") && method.getParameterCount() == 1) {
                                try {
                                    method.invoke(this, CommMsgCommand.class.getMethod("getData").invoke(message.getContent()));
                                } catch (ReflectiveOperationException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        }
                    }
                    protected void onClose(Message<CommCloseCommand> message, boolean mine) {}
                }
                KERNEL.getCommManager().registerTarget("%s", (manager, id, name, message) -> new Echo(manager, id, name));
                """, target);
    }

    /** A cell that opens a comm; to be run after {@link #answersComms}. */
    String opensComm(String target) {
        return code(
                "{ KERNEL.getCommManager().openComm(\"%s\", (manager, id, name, message) ->"
                        + " new Echo(manager, id, name)); }",
                target);
    }

    private String code(String template, Object... values) {
        return template.formatted(values).replace("ROOT", root).replace("KERNEL", kernel);
    }
}
