package dev.cellar.kernel.internal.shell;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts an {@link InterruptPoint} before every jump backwards and at the start of every method of a class. */
final class InterruptPoints {
    private static final int ASM = Opcodes.ASM9;
    private static final String POINT = Type.getInternalName(InterruptPoint.class);
    /** JShell's name for the method that runs a snippet: entered once, it needs no point. */
    private static final String SNIPPET_METHOD = "do_it$";

    private InterruptPoints() {}

    /**
     * The class with interrupt points.
     *
     * @throws IllegalArgumentException when the class file is newer than this kernel can read
     */
    static byte[] addTo(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Methods(writer), 0);
        return writer.toByteArray();
    }

    private static final class Methods extends ClassVisitor {
        Methods(ClassVisitor next) {
            super(ASM, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new Points(next, !name.startsWith("<") && !name.equals(SNIPPET_METHOD));
        }
    }

    private static final class Points extends MethodVisitor {
        private final boolean atStart;
        private final Set<Label> passed = new HashSet<>();

        Points(MethodVisitor next, boolean atStart) {
            super(ASM, next);
            this.atStart = atStart;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (atStart) {
                addPoint();
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                addPoint();
            }
            super.visitJumpInsn(opcode, label);
        }

        private void addPoint() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, POINT, "pass", "()V", false);
        }
    }
}
