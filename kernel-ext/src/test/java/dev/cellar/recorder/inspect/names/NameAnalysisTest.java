package dev.cellar.recorder.inspect.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells run one after another in one real JShell, after a cell that declares what they use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameAnalysisTest {
    private static final String BEFORE = """
            import java.util.*;
            import java.util.function.*;
            int a = 1;
            int b = 2;
            String s = "s";
            int[] xs = {1, 2, 3};
            int[][] grid = {{1}, {2}};
            class Box { int size; Box inner; int[] items = new int[2]; int count() { return size; } }
            Box box = new Box();
            Object o = "o";
            record Point(int x, int y) {}
            enum Colour { RED, GREEN }
            Colour colour = Colour.RED;
            int RED = 3;
            int size = 0;
            int f(int n) { return n; }
            int g() { return 1; }
            class Base { int a = 5; int f(int n) { return n; } }
            List<Integer> list = new ArrayList<>();
            """;

    private final AnalysedNotebook notebook = new AnalysedNotebook();

    @BeforeAll
    void declare() {
        notebook.names(BEFORE);
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    private static String line(Set<String> names) {
        return String.join(" ", new TreeSet<>(names));
    }

    /** What the cell uses at once or, in the bodies it declares, later; what it declares itself is no use. */
    private static Set<String> ever(Names names, Set<String> now, Function<Names.Use, Set<String>> later) {
        Set<String> all = new TreeSet<>();
        names.later().values().forEach(use -> all.addAll(later.apply(use)));
        all.removeAll(names.defines());
        all.addAll(now);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", nullValues = "-", textBlock = """
        int c = a + b;                                             | c     | a b       | ``
        a + b                                                      | ``    | a b       | ``
        a = 5;                                                     | ``    | ``        | a
        a = b;                                                     | ``    | b         | a
        a += b;                                                    | ``    | a b       | a
        a++;                                                       | ``    | a         | a
        --a;                                                       | ``    | a         | a
        int c = a++;                                               | c     | a         | a
        xs[0] = b;                                                 | ``    | b xs      | xs
        grid[a][0]++;                                              | ``    | a grid    | grid
        box.size = 3;                                              | ``    | box       | box
        box.inner.items[b] = 3;                                    | ``    | b box     | box
        (box).size = 3;                                            | ``    | box       | box
        list.add(a);                                               | ``    | a list    | ``
        box.count();                                               | ``    | box       | ``
        for (int i = 0; i < a; i++) { b += i; }                    | ``    | a b       | b
        for (int a = 0; a < 3; a++) { }                            | ``    | ``        | ``
        for (int a : xs) { a++; }                                  | ``    | xs        | ``
        while (a < 3) a++;                                         | ``    | a         | a
        if (a > 0) { int a = 7; a++; } else { b = 1; }             | ``    | a         | b
        { int a = 1; a = b; }                                      | ``    | b         | ``
        Supplier<Integer> c = () -> a + 1;                         | c     | a         | ``
        Function<Integer, Integer> c = a -> a + b;                 | c     | b         | ``
        Function<Integer, Integer> c = (Integer a) -> { int b = a; return b; }; | c | `` | ``
        Runnable c = () -> { a = 9; };                             | c     | ``        | a
        list.forEach(a -> System.out.println(a + s));              | ``    | list s    | ``
        int h(int a) { return a + b; }                             | h     | b         | ``
        int h() { return f(a) + g(); }                             | h     | a f g     | ``
        int h() { a = 2; return h(); }                             | h     | ``        | a
        int f(int n) { return n == 0 ? a : f(n - 1); }             | f     | a         | ``
        <Box> Box h(Box x) { return x; }                           | h     | ``        | ``
        class C { int a; int m() { return a + b; } }               | C     | b         | ``
        class C { int m() { return this.hashCode() + g(); } int g() { return 2; } } | C | `` | ``
        class C extends Base { int m() { return a + b; } }         | C     | Base b    | ``
        class C extends Base { int m() { return f(1) + g(); } }    | C     | Base g    | ``
        class C { int m(Base a) { return a.a; } }                  | C     | Base      | ``
        class C { void m() { class Box { } new Box(); } }          | C     | ``        | ``
        record C(int a) { int twice() { return a() * 2 + a; } }    | C     | ``        | ``
        enum C { ONE(1); final int n; C(int a) { n = a; } }        | C     | ``        | ``
        interface C { default int m() { return a; } }              | C     | a         | ``
        var c = new Base() { int m() { return a; } };              | c     | Base      | ``
        var c = new Object() { int a = 3; int m() { return a + b; } }; | c | b         | ``
        Point c = new Point(a, b);                                 | c     | Point a b | ``
        List<Point> c = new ArrayList<>();                         | c     | Point     | ``
        Point[] c = new Point[a];                                  | c     | Point a   | ``
        Object c = (Point) o;                                      | c     | Point o   | ``
        boolean c = o instanceof Point;                            | c     | Point o   | ``
        Function<Object, String> c = Object::toString;             | c     | ``        | ``
        Supplier<Integer> c = box::count;                          | c     | box       | ``
        BiFunction<Integer, Integer, Point> c = Point::new;        | c     | Point     | ``
        if (o instanceof String s && s.length() > a) { s.trim(); } | ``    | a o       | ``
        if (!(o instanceof String s)) { s.trim(); }                | ``    | o s       | ``
        { if (!(o instanceof String s)) { throw new Error(); } s.trim(); } | `` | o    | ``
        { boolean c = o instanceof String s; s.trim(); }           | ``    | o s       | ``
        int c = o instanceof String s ? s.length() : a;            | c     | a o       | ``
        int c = o instanceof Integer x ? x : s.length();           | c     | o s       | ``
        { while (!(o instanceof String s)) { o = "x"; } s.trim(); } | ``   | o         | o
        switch (colour) { case RED: a = 1; break; default: b = 2; } | ``   | colour    | a b
        int c = switch (colour) { case RED -> a; case GREEN -> { int b = 2; yield b; } }; | c | a colour | ``
        try (var a = new java.io.StringReader(s)) { a.read(); } catch (Exception b) { b.toString(); } | `` | s | ``
        try { f(a); } catch (RuntimeException s) { s.getMessage(); } finally { b++; } | `` | a b f | b
        @SuppressWarnings(value = "unchecked") int c = 1;          | c     | ``        | ``
        int c = 1; int d = c + a;                                  | c d   | a         | ``
        System.out.println(a); int a = 3;                          | a     | a         | ``
        int h() { return later + a; } int later = 1;               | h later | a       | ``
        int c = 1; c = 2; c++;                                     | c     | ``        | c
        int c, d = a;                                              | c d   | a         | ``
        int c = missing + a;                                       | ``    | ``        | ``
        /* about a */ String c = "a";                              | c     | ``        | ``
        synchronized (box) { a = Integer.parseInt(s); }            | ``    | box s     | a
        int c = Math.max(a, xs.length);                            | c     | a xs      | ``
        int c = (a > 1 ? xs : new int[b])[0];                      | c     | a b xs    | ``
        class C<T extends Box> { T t; Point p; }                   | C     | Box Point | ``
        """)
    void tellsWhatACellDefinesReadsAndWrites(String cell, String defines, String reads, String writes) {
        Names names = notebook.names(cell);

        assertThat(line(names.defines())).as("defines").isEqualTo(defines);
        assertThat(line(ever(names, names.reads(), Names.Use::reads)))
                .as("reads")
                .isEqualTo(reads);
        assertThat(line(ever(names, names.writes(), Names.Use::writes)))
                .as("writes")
                .isEqualTo(writes);
        assertThat(names.drops()).isEmpty();
    }

    /** Columns: the cell, what runs at once, what runs whenever the name before the colon is used. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", nullValues = "-", textBlock = """
        int h() { return a + f(b); }                 | ``  | h: a b f
        int h() { a = 2; return h(); }               | ``  | h: =a
        int h() { list.add(b); return 1; }           | ``  | h: b list !list
        Supplier<Integer> c = () -> a + 1;           | ``  | c: a
        Runnable c = () -> { a = 9; };               | ``  | c: =a
        Runnable c = (Runnable) (() -> { a = 9; });  | ``  | c: =a
        Supplier<Integer> c = box::count;            | ``  | c: box
        Runnable c = new Runnable() { public void run() { a = 9; } }; | `` | c: =a
        Box c = new Box();                           | Box | c: Box
        class C { int m() { return a; } }            | ``  | C: a
        { Runnable r = () -> { a = 9; }; r.run(); }  | =a  | ``
        list.add(a);                                 | a list !list | ``
        list.add(a)                                  | a list !list | ``
        list.stream().forEach(n -> {});              | list !list | ``
        int c = list.size();                         | list | ``
        { int list = 1; Integer.toString(list); }    | ``  | ``
        """)
    void tellsWhatRunsAtOnceFromWhatRunsLater(String cell, String now, String later) {
        Names names = notebook.names(cell);

        assertThat(use(new Names.Use(names.reads(), names.writes(), names.touches())))
                .isEqualTo(now);
        assertThat(names.later().entrySet().stream().map(use -> use.getKey() + ": " + use(use.getValue())))
                .containsExactlyElementsOf(later.isEmpty() ? List.of() : List.of(later));
    }

    private static String use(Names.Use use) {
        return Stream.of(line("", use.reads()), line("=", use.writes()), line("!", use.touches()))
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String line(String mark, Set<String> names) {
        return new TreeSet<>(names).stream().map(name -> mark + name).collect(Collectors.joining(" "));
    }
}
