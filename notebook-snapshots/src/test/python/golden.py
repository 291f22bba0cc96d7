"""Writes the golden notebooks: NAME.in.ipynb as some program might have written it, and
NAME.ipynb as Python's nbformat reads and writes it.

    pip install nbformat==5.11.1
    python golden.py ../resources/golden
"""

import base64
import json
import sys
from pathlib import Path

import nbformat


def code(cell_id, source, outputs=(), count=None, **more):
    cell = {"cell_type": "code", "id": cell_id, "metadata": {}, "source": source,
            "outputs": list(outputs), "execution_count": count}
    return {**cell, **more}


def text_cell(kind, cell_id, source, **more):
    return {"cell_type": kind, "id": cell_id, "metadata": {}, "source": source, **more}


def stream(name, text):
    return {"output_type": "stream", "name": name, "text": text}


def display(data, metadata=None):
    return {"output_type": "display_data", "data": data, "metadata": metadata or {}}


def result(count, data):
    return {"output_type": "execute_result", "execution_count": count, "data": data, "metadata": {}}


def notebook(*cells, minor=5, metadata=None, **more):
    return {"nbformat": 4, "nbformat_minor": minor, "metadata": metadata or {}, "cells": list(cells), **more}


def without_ids(*cells):
    return [{key: value for key, value in cell.items() if key != "id"} for cell in cells]


EVERY_CONTROL = "".join(chr(i) for i in range(0x20)) + "\x7f\x80\x85\xa0\u200b\ufeff\uffff"
LINE_ENDS = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n\r\r\n\n"
PNG = base64.b64encode(bytes(range(256))).decode()

JAVA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {"codemirror_mode": "java", "file_extension": ".jshell", "mimetype": "text/x-java-source",
                      "name": "Java", "pygments_lexer": "java", "version": "17.0.15+6"},
}

DOCUMENTS = {
    "empty": notebook(),
    "plain": notebook(
        text_cell("markdown", "intro", "# Title\n\nText with *stars*"),
        code("one", "int a = 1;\nSystem.out.println(a);", [stream("stdout", "1\n")], 1),
        code("two", "a + 1", [result(2, {"text/plain": "2"})], 2),
        code("blank", ""),
        text_cell("raw", "raw", "raw text\n"),
        metadata=JAVA),
    "unicode": notebook(
        code("u", "// äöü ß 日本語 עברית 😀 e\u0301 \u202e", [stream("stdout", "😀\u2028日本\n")], 1),
        metadata={"title": "größer 😀", "\ue000 private": 1, "😀 astral": 2, "\uffff last of BMP": 3,
                  "Z": 1, "a": 2, "_": 3, "é": 4, "": "empty key", "a\nb": "key with newline"}),
    "escapes": notebook(
        code("c", EVERY_CONTROL, [stream("stderr", EVERY_CONTROL)], 1),
        code("quotes", "\"\\\" / \\/ \u2028 </script>"),
        metadata={"control": EVERY_CONTROL}),
    "lines": notebook(
        code("l", LINE_ENDS, [stream("stdout", LINE_ENDS), display({"text/plain": LINE_ENDS, "text/html": LINE_ENDS,
             "image/svg+xml": LINE_ENDS, "application/javascript": LINE_ENDS, "application/x-other": LINE_ENDS})], 1),
        code("listed", ["a\n", "b\r", "c"], [stream("stdout", ["x\n", "", "y"])], 1),
        code("ends", "a\r\n"), code("only", "\n"), code("odd", ["a", "b\nc", ""]),
        text_cell("markdown", "m", "a\fb")),
    "outputs": notebook(
        code("all", "x", [
            stream("stdout", ""),
            display({"image/png": PNG + "\n", "text/plain": "<img>"}, {"image/png": {"width": 640, "needs": []}}),
            display({"image/png": [PNG[:76] + "\n", PNG[76:]]}),
            display({"image/jpeg": PNG, "text/markdown": "*a*\n*b*", "text/latex": ["$a$\n", "$b$"]}),
            display({"application/json": {"lines": ["a\n", "b"], "text": "a\nb", "deep": [[[{}]]]}}),
            display({"application/vnd.vega.v5+json": ["a\n", "b"], "application/geo+json": "a\nb"}),
            display({}), result(7, {"text/plain": []}),
            {"output_type": "error", "ename": "E", "evalue": "a\nb",
             "traceback": ["\u001b[31mred\u001b[0m\nmore", "line"]},
        ], 7)),
    "attachments": notebook(
        text_cell("markdown", "m", "![x](attachment:x.png)", attachments={
            "x.png": {"image/png": PNG}, "b.txt": {"text/plain": "a\nb\n"}, "c": {"image/svg+xml": ["<svg>\n", "</svg>"]}}),
        text_cell("raw", "r", "", attachments={}),
        text_cell("markdown", "n", "", metadata={"tags": ["a", "b"], "empty": {}, "none": None, "yes": True, "no": False})),
    "before-4.5": notebook(
        *without_ids(text_cell("markdown", "", "one"), code("", "two", [stream("stdout", "x")], 1), code("", "two")),
        minor=4, metadata={"kernelspec": {"name": "java", "display_name": "Java"}}),
    "oldest": notebook(*without_ids(code("", "x", [], None)), minor=0),
    "transient": notebook(
        code("c", "x", metadata={"trusted": True, "kept": 1}),
        metadata={"signature": "sha", "orig_nbformat": 3, "orig_nbformat_minor": 0, "kept": 1}),
}

NUMBERS = """
 0 -0 1 -1 9007199254740993 123456789012345678901234567890123456789012345678901234567890
 0.0 -0.0 1.0 -1.0 0.1 1e-05 0.0001 0.00012345 1e5 1E5 1.0E-5 1.5E+3 1e15 1e16 1e17 123456789012345680.0
 1234567890123456.7 0.30000000000000004 2.220446049250313e-16 1.7976931348623157e308 5e-324 2.2250738585072014e-308
 4.35 100.0 1e22 1e23 1e21 1.25e-7 -1.5e300 3.141592653589793 2e-3 9.999999999999999e15 9999999999999998.0 1.10
 NaN Infinity -Infinity
""".split()


def write(folder, name, text):
    source = folder / f"{name}.in.ipynb"
    source.write_text(text, encoding="utf8", newline="")
    golden = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
    target = folder / f"{name}.ipynb"
    with target.open("w", encoding="utf8", newline="") as out:
        nbformat.write(golden, out)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in DOCUMENTS.items():
        write(folder, name, json.dumps(document))
    numbers = json.dumps(notebook(metadata={"numbers": "HERE"}))
    write(folder, "numbers", numbers.replace('"HERE"', "[" + ", ".join(NUMBERS) + "]"))
    write(folder, "windows", json.dumps(DOCUMENTS["outputs"], indent=4, ensure_ascii=False).replace("\n", "\r\n"))


main()
