"""Writes the golden outputs: messages of one cell, and the outputs that nbclient makes of them.
Neighbouring texts of one stream are joined afterwards, as front ends join them.

    pip install nbclient==0.11.0
    python outputs.py ../resources/golden
"""

import json
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def stream(text, name="stdout"):
    return "stream", {"name": name, "text": text}


def data(kind, text, display_id=None, **more):
    content = {"data": {"text/plain": text}, "metadata": {"of": text}, **more}
    if display_id:
        content["transient"] = {"display_id": display_id}
    return kind, content


def display(text, display_id=None):
    return data("display_data", text, display_id)


def result(text, display_id=None):
    return data("execute_result", text, display_id, execution_count=3)


def update(text, display_id):
    return data("update_display_data", text, display_id)


def clear(wait):
    return "clear_output", {"wait": wait}


ERROR = "error", {"ename": "E", "evalue": "v", "traceback": ["a", "b\nc"]}

CASES = {
    "streams": [stream("a"), stream("b\n"), stream("e", "stderr"), stream("c"), stream("d")],
    "carriage returns stay": [stream("10%\r"), stream("20%\r\n"), stream("x\b")],
    "result and error": [stream("a"), result("1"), ERROR, stream("b")],
    "update": [display("a", "x"), display("b", "y"), result("c", "x"), update("d", "x"), update("e", "z")],
    "display again": [display("a", "x"), display("b", "x"), stream("s"), display("c", "x")],
    "clear": [stream("a"), display("a", "x"), clear(False), update("b", "x"), stream("c")],
    "clear waits": [display("a", "x"), clear(True), update("b", "x"), stream("c"), stream("d"), display("e", "x")],
    "clear waits for nothing": [stream("a"), clear(True)],
    "clear waits, then clears": [stream("a"), clear(True), clear(False), stream("b"), stream("c")],
    "clears inside a stream": [stream("a"), clear(True), stream("b"), clear(True), stream("c"), stream("d")],
    "displayed id after waiting clear": [display("a", "x"), clear(True), display("b", "x"), update("c", "x")],
}


def joined(outputs):
    merged = []
    for output in outputs:
        last = merged[-1] if merged else {}
        if output["output_type"] == "stream" and last.get("output_type") == "stream" and last["name"] == output["name"]:
            last["text"] += output["text"]
        else:
            merged.append(dict(output))
    return merged


def run(messages):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("")])
    client = NotebookClient(notebook)
    client.reset_execution_trackers()
    client.clear_before_next_output = False
    for kind, content in json.loads(json.dumps(messages)):
        message = {"msg_type": kind, "header": {"msg_type": kind}, "parent_header": {"msg_id": "1"}, "content": content}
        client.process_message(message, notebook.cells[0], 0)
    return joined(notebook.cells[0].outputs)


def main():
    cases = [{"name": name, "messages": messages, "outputs": run(messages)} for name, messages in CASES.items()]
    target = Path(sys.argv[1]) / "outputs.json"
    target.write_text(json.dumps({"cases": cases}, indent=1) + "\n", encoding="utf8")


main()
