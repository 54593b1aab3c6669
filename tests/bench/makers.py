"""Makes the same report with other makers of PDF and with Plumbline, in turns, and compares.

    python3 makers.py PLUMBLINE WORKSPACE ASSESSMENT FOLDER

Findings with their checks, actions and evidence of one assessment are written as HTML and as Typst with the small
templates beside this file. Plumbline is asked for the sections of these names, which hold all that and more: next
steps, the evidence behind each finding, a timeline, a cover, a linked contents. Each maker runs as a process of its own, so
the time of its start counts, as it does for whoever uses it; Plumbline opens its workspace besides. The middle of
several runs counts; memory is the most that the largest of a maker's processes held. typst comes as a module of Python,
so Python's start, some 20 ms, is in its time. At the end Plumbline makes a full report of some 200 pages: the same
assessment with longer texts, more actions and more evidence.
"""

import html
import json
import os
import shutil
import statistics
import string
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROUNDS = 9
SECTIONS = "findings,actions,evidence"
# Makes the sample a full report of about 200 pages.
LONGER = 13
VERDICTS = {"met": "Met", "partly": "Partly met", "unmet": "Not met", "not_applicable": "Not applicable", None: "–"}


def typst(text):
    """Text as Typst markup that means just this text."""
    return "".join("\\" + c if c in "\\#*_`$<>@=-+/~[]()\"'" else c for c in text)


def content(assessment, catalogue, times):
    """Heading, checks, texts of every requirement, so many times over; rows of actions and evidence."""
    answers = {entry["id"]: entry for entry in assessment["requirements"]}
    findings = []
    for requirement in catalogue["requirements"] * times:
        answer = answers.get(requirement["id"], {})
        given = {check["id"]: check for check in answer.get("checks", [])}
        rows = []
        for check in requirement["checks"]:
            own = given.get(check["id"], {})
            note = "".join("\n" + own[key] for key in ("reason", "note") if own.get(key))
            rows.append((check["id"].split("/")[-1], check["text"] + note, VERDICTS[own.get("verdict")]))
        texts = [(label, answer[key]) for label, key in
                 (("Finding", "finding"), ("Root cause", "root_cause"), ("Recommendation", "recommendation"))
                 if answer.get(key)]
        if answer.get("level") is not None:
            texts.insert(0, ("Level", str(answer["level"])))
        findings.append((f"{requirement['id']} {requirement['title']}", rows, texts))
    actions = [(a["title"], ", ".join(a.get("requirements", [])), a.get("owner") or "–", a.get("due") or "–")
               for a in assessment["actions"]] * times
    evidence = [(e["key"], e["title"], e["kind"], e.get("dated") or "–") for e in assessment["evidence"]] * times
    return findings, actions, evidence


def as_html(parts):
    findings, actions, evidence = parts
    cell = lambda text: html.escape(text).replace("\n", "<br>")
    row = lambda cells: "<tr>" + "".join(f"<td>{cell(it)}</td>" for it in cells) + "</tr>"
    table = lambda heads, rows: ("<table><thead><tr>" + "".join(f"<th>{it}</th>" for it in heads) + "</tr></thead><tbody>"
                                 + "".join(map(row, rows)) + "</tbody></table>")
    body = ["<h1>Findings</h1>"]
    for title, rows, texts in findings:
        body.append(f"<h2>{cell(title)}</h2>" + table(["", "Check", "Verdict"], rows))
        body += [f"<p><b>{label}</b> {cell(text)}</p>" for label, text in texts]
    body.append("<h1>Actions</h1>" + table(["Action", "Serves", "Owner", "Due"], actions))
    body.append("<h1>Evidence</h1>" + table(["Ref.", "Title", "Kind", "Dated"], evidence))
    return string.Template((HERE / "report.html").read_text()).substitute(body="\n".join(body))


def as_typst(parts):
    findings, actions, evidence = parts
    cell = lambda text: "[" + typst(text).replace("\n", " \\\n") + "]"
    table = lambda widths, heads, rows: (f"#table(columns: {widths}, table.header(" + ", ".join(map(cell, heads)) + "), "
                                         + ", ".join(cell(it) for row in rows for it in row) + ")\n")
    body = ["= Findings\n"]
    for title, rows, texts in findings:
        body.append(f"== {typst(title)}\n" + table("(14pt, 1fr, 80pt)", ["", "Check", "Verdict"], rows))
        body += [f"*{label}* {typst(text)}\n" for label, text in texts]
    body.append("= Actions\n" + table("(3fr, 1fr, 1fr, 60pt)", ["Action", "Serves", "Owner", "Due"], actions))
    body.append("= Evidence\n" + table("(30pt, 1fr, 60pt, 60pt)", ["Ref.", "Title", "Kind", "Dated"], evidence))
    return string.Template((HERE / "report.typ").read_text()).substitute(body="\n".join(body))


def run(words, folder):
    """Seconds, seconds of the processor and the most memory in MB that one run takes."""
    # A child of its own, so that memory is not that of an earlier run; its own start is not the maker's.
    watcher = ("import resource,subprocess,sys,time;start=time.monotonic();"
               "code=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL).returncode;"
               "taken=time.monotonic()-start;it=resource.getrusage(resource.RUSAGE_CHILDREN);"
               "print(taken,it.ru_utime+it.ru_stime,it.ru_maxrss);sys.exit(code)")
    said = subprocess.run([sys.executable, "-c", watcher, *words], cwd=folder, capture_output=True, text=True, check=True)
    taken, processor, memory = said.stdout.split()[-3:]
    return float(taken), float(processor), int(memory) / 1024


def pages(path):
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


def makers(plumbline, workspace, assessment, folder):
    """Name, words and file of each maker that is installed; the others are named as missing."""
    has = lambda module: subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0
    font = HERE.parent.parent / "assets/fonts"
    out = lambda name: str(folder / f"{name}.pdf")
    own = [plumbline, "--workspace", workspace, "report", assessment, "--sections", SECTIONS, "--overwrite", "--out"]
    typst_words = [sys.executable, "-c", "import sys,typst;typst.compile(sys.argv[1],output=sys.argv[2],font_paths=[sys.argv[3]])",
                   "report.typ", out("typst"), str(font)]
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    office = shutil.which("soffice") or shutil.which("libreoffice")
    return [
        ("Plumbline", [*own, out("plumbline")], out("plumbline")),
        ("typst", typst_words if has("typst") else None, out("typst")),
        ("WeasyPrint", [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", "report.html", out("weasyprint")]
         if has("weasyprint") else None, out("weasyprint")),
        ("Chromium", [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                      "--no-pdf-header-footer", f"--print-to-pdf={out('chromium')}", "report.html"] if chromium else None,
         out("chromium")),
        ("LibreOffice", [office, "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to",
                         "pdf:writer_web_pdf_Export", "--outdir", str(folder), "report.html"] if office else None, out("report")),
    ]


def longer(assessment, times):
    """The same assessment with every text, every action and every piece of evidence so many times."""
    for answer in assessment["requirements"]:
        for key in ("finding", "root_cause", "recommendation"):
            if answer.get(key):
                answer[key] = "\n".join([answer[key]] * times)
    for rows in (assessment["evidence"], assessment["actions"]):
        rows += [row | {"key": f"{row['key']}-{turn}"} for turn in range(1, times) for row in rows]
    return assessment


def measured(path, taken, own):
    """What is told of a maker: pages, milliseconds, those of the processor, MB, kB, and how many times as long as
    Plumbline it takes: the middle of the rounds' ratios, since a machine's speed may change between rounds."""
    return {"times": statistics.median(it[0] / beside[0] for it, beside in zip(taken, own)),
            "pages": pages(path), "ms": statistics.median(it[0] for it in taken) * 1000,
            "processor": statistics.median(it[1] for it in taken) * 1000, "MB": max(it[2] for it in taken),
            "kB": os.path.getsize(path) / 1000}


def main():
    plumbline, workspace, assessment, folder = sys.argv[1:5]
    folder = Path(folder)
    say = lambda *words: subprocess.run([plumbline, "--workspace", workspace, *words],
                                        capture_output=True, text=True, check=True).stdout
    exported = json.loads(say("export", assessment))
    parts = content(exported, json.loads(say("catalogue", "--json")), 1)
    (folder / "report.html").write_text(as_html(parts))
    (folder / "report.typ").write_text(as_typst(parts))
    found = makers(plumbline, workspace, assessment, folder)
    (folder / "long.json").write_text(json.dumps(longer(exported, LONGER)))
    long = say("import", str(folder / "long.json")).split()[-1]
    found.append(("200 pages", [plumbline, "--workspace", workspace, "report", long, "--overwrite", "--out",
                                str(folder / "long.pdf")], str(folder / "long.pdf")))
    taken = {name: [] for name, _, _ in found}
    failed = {}
    for _ in range(ROUNDS):
        for name, words, _ in found:
            if words is not None and name not in failed:
                try:
                    taken[name].append(run(words, folder))
                except subprocess.CalledProcessError as error:
                    failed[name] = error.returncode
    print(f"{'maker':<12} {'pages':>8} {'ms':>8} {'processor':>9} {'MB':>8} {'kB':>8}")
    for name, words, path in found:
        if words is None:
            print(f"{name}: cannot be had here")
        elif name in failed:
            print(f"{name}: cannot be had here, it ends with {failed[name]}")
        else:
            told = measured(path, taken[name], taken["Plumbline"])
            print(f"{name:<12} {told['pages']:>8} {told['ms']:>8.0f} {told['processor']:>9.0f} {told['MB']:>8.0f} {told['kB']:>8.0f}")
            for figure, value in told.items():
                print(f"{name}, {figure}: {value:.2f}")


main()
