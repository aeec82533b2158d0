"""Has the program report of a run, and checks what it writes and says. Usage: check_report.py PROGRAM"""

import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree


def run(program, *arguments, **environment):
    return subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, env=os.environ | environment
    )


def check(holds, what, done):
    if not holds:
        sys.exit(f"{what}: status {done.returncode}\n{done.stdout}{done.stderr}")


def said(done):
    """Without what Qt says where there is no session."""
    return [line for line in done.stderr.splitlines() if not line.startswith("QStandardPaths")]


def refuses(done, words):
    lines = said(done)
    return done.returncode == 1 and len(lines) == 1 and words in lines[0]


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project = folder / "shapes.cnnwb"
        project.write_text(
            """{"format":"cnn-workbench","version":1,"input":{"channels":1,"height":12,"width":12},
            "layers":[{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
                      {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":6}}]}"""
        )
        data = "synthetic:shapes,count=80,test_count=40"
        train = ("train", project, "--epochs", 1, "--plan", "plain", "--threads", 1, "--out", folder / "run")
        done = run(program, *train, "--data", data)
        check(done.returncode == 0, "train", done)
        # No display, whatever the desktop says.
        done = run(program, "report", folder / "run", "--out", folder / "a.html", QT_QPA_PLATFORM="xcb", DISPLAY="")
        check(done.returncode == 0 and "a.html" in done.stdout and not said(done), "report", done)
        page = (folder / "a.html").read_text()
        check("synthetic:shapes" in page and "<html lang=\"en\">" in page, "the page", done)
        xml.etree.ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
        done = run(program, "report", folder / "run", "--out", folder / "b.pdf", LC_ALL="zh_CN.UTF-8", LANGUAGE="zh_CN")
        check(done.returncode == 0 and (folder / "b.pdf").read_bytes().startswith(b"%PDF"), "a PDF", done)
        done = run(program, "report", folder / "run", "--out", folder / "c.html", "--data", data + ",seed=7")
        check(done.returncode == 0 and "not the one" in done.stderr, "other data", done)
        for arguments, words in (
            (("report", folder / "run", "--out", folder / "d.doc"), ".html or .pdf"),
            (("report", folder, "--out", folder / "d.html"), "run.json"),
            (("report", folder / "run", "--out", folder / "d.html", "--data", "idx:/no/such"), "/no/such"),
            (("report", folder / "run", "--out", folder / "no" / "d.html"), "d.html"),
        ):
            done = run(program, *arguments)
            check(refuses(done, words), words, done)
        (folder / "run" / "best.safetensors").unlink()
        done = run(program, "report", folder / "run", "--out", folder / "d.html")
        check(refuses(done, "best.safetensors"), "no weights", done)
        check(not (folder / "d.html").exists(), "nothing is written", done)
        done = run(program, "report", folder / "run")
        check(done.returncode == 2, "no file", done)


main()
