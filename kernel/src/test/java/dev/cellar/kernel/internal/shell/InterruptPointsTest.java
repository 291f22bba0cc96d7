package dev.cellar.kernel.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class InterruptPointsTest {
    @Test
    void leavesTheResultOfCodeAsItWas() throws Exception {
        assertThat(instrumented().call()).isEqualTo(4950);
    }

    @Test
    void endsTheCodeOfAThreadThatIsToStop() throws Exception {
        Callable<Integer> code = instrumented();
        InterruptPoint.arm(Thread.currentThread(), false);
        try {
            assertThatThrownBy(code::call).isInstanceOf(CellInterrupted.class);
            assertThat(code.call()).isEqualTo(4950);
        } finally {
            InterruptPoint.disarm(Thread.currentThread());
        }
    }

    @Test
    void leavesOtherThreadsAlone() throws Exception {
        Thread other = new Thread(() -> {});
        InterruptPoint.arm(other, true);
        try {
            assertThat(instrumented().call()).isEqualTo(4950);
        } finally {
            InterruptPoint.disarm(other);
        }
    }

    /** Code with a loop, as a cell may hold. */
    public static final class Sum implements Callable<Integer> {
        @Override
        public Integer call() {
            int sum = 0;
            for (int i = 0; i < 100; i++) {
                sum += i;
            }
            return sum;
        }
    }

    @SuppressWarnings("unchecked")
    private static Callable<Integer> instrumented() throws Exception {
        byte[] classFile = InterruptPoints.addTo(classFile(Sum.class));
        ClassLoader loader = new ClassLoader(InterruptPointsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(Sum.class.getName())
                        ? defineClass(name, classFile, 0, classFile.length)
                        : super.loadClass(name, resolve);
            }
        };
        return (Callable<Integer>)
                loader.loadClass(Sum.class.getName()).getDeclaredConstructor().newInstance();
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}
