"""The Java kernel before Jupyter's own test suite, with every test that applies to it.

KernelSuiteTest writes the kernelspec and runs this; by hand, with the kernelspec installed:

    CELLAR_KERNEL_NAME=cellar-java python3 -m unittest -v test_cellar_kernel
"""

import os
import unittest

import jupyter_kernel_test


class CellarKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("CELLAR_KERNEL_NAME", "cellar-java")
    language_name = "java"
    file_extension = ".jsh"

    # The pager is a payload of IPython's, which the protocol has deprecated.
    test_pager = None

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'

    completion_samples = [
        {"text": "System.out.printl", "matches": {"println("}},
        {"text": "Math.signu", "matches": {"signum("}},
        {"text": "%lsma", "matches": {"%lsmagic"}},
    ]

    complete_code_samples = [
        "1 + 1",
        "int a = 1;",
        "void f() {\n}",
        "record Point(int x, int y) {}",
        "// a comment",
        "%lsmagic",
    ]
    incomplete_code_samples = [
        "for (int i = 0; i < 3; i++) {",
        "int f(",
        "class A {\n  int b;",
        '"""\n  text',
    ]
    invalid_code_samples = ["class 1 {}", ")", "}"]

    code_generate_error = 'throw new IllegalStateException("on purpose");'

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 9", "result": "54"},
        {"code": '"plain" + " text"', "result": "plain text"},
        {"code": "new int[] {1, 2}", "result": "int[2] {1, 2}"},
        {"code": 'List.of(Map.of("a", 1))', "mime": "text/html"},
        {"code": 'html("<b>x</b>")', "mime": "text/html", "result": "<b>x</b>"},
        {"code": "new java.awt.image.BufferedImage(2, 2, 1)", "mime": "image/png"},
    ]

    code_display_data = [
        {"code": 'display("text");', "mime": "text/plain"},
        {"code": 'display(markdown("*m*"));', "mime": "text/markdown"},
        {"code": 'display(latex("x^2"));', "mime": "text/latex"},
        {"code": 'display(svg("<svg/>"));', "mime": "image/svg+xml"},
        {"code": 'display(json("[1]"));', "mime": "application/json"},
        {"code": 'display(new java.awt.image.BufferedImage(2, 2, 1));', "mime": "image/png"},
        {"code": 'display(html("<i>x</i>"), "text/html");', "mime": "text/html"},
    ]

    code_history_pattern = "6 ? 7*"
    supported_history_operations = ("tail", "range", "search")

    code_inspect_sample = "Math.signum"
    code_clear_output = "clearOutput();"


if __name__ == "__main__":
    unittest.main()
