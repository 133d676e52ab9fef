"""Reads reports back that have no schema one could get; run by `cargo xtask e2e outputs`."""

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

folder = Path(sys.argv[1])


def load(name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


sarif = load("report.sarif")["runs"][0]
results = [result for result in sarif["results"] if "suppressions" not in result]
assert results and len(results) < len(sarif["results"]), "some results should be suppressed, some not"
assert any("justification" in one for result in sarif["results"] for one in result.get("suppressions", [])), "reasons are kept"
rules = sarif["tool"]["driver"]["rules"]
for result in sarif["results"]:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"fixtures/broken/[A-Za-z0-9._~/%-]+", uri), uri

gitlab = load("report.gitlab.json")
assert len(gitlab) == len(results)
assert len({issue["fingerprint"] for issue in gitlab}) == len(gitlab), "fingerprints are unique"
for issue in gitlab:
    assert issue["description"] and issue["check_name"] and issue["location"]["path"]
    assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
    assert issue["location"]["positions"]["begin"]["line"] >= 1

sonar = load("report.sonarqube.json")
known = {rule["id"] for rule in sonar["rules"]}
assert all(rule["impacts"] and rule["cleanCodeAttribute"] and rule["engineId"] for rule in sonar["rules"])
assert len(sonar["issues"]) == len(results)
for issue in sonar["issues"]:
    assert issue["ruleId"] in known
    place = issue["primaryLocation"]
    text = Path(place["filePath"]).read_text(encoding="utf-8").split("\n")
    found = place["textRange"]
    if "startColumn" in found:
        # An empty range or one past its line makes the import fail.
        start, end = (found["startLine"], found["startColumn"]), (found["endLine"], found["endColumn"])
        assert start < end, issue
        for line, column in (start, end):
            assert column <= len(text[line - 1].encode("utf-16-le")) // 2, issue

suites = ElementTree.parse(folder / "report.junit.xml").getroot()
assert suites.tag == "testsuites"
failures = 0
for suite in suites:
    cases = list(suite)
    failed = [case for case in cases if case.find("failure") is not None]
    assert int(suite.get("tests")) == len(cases) and int(suite.get("failures")) == len(failed)
    assert len({case.get("name") for case in cases}) == len(cases), "names of tests are unique in a suite"
    failures += len(failed)
assert failures == len(results)

checkstyle = ElementTree.parse(folder / "report.checkstyle.xml").getroot()
errors = [error for file in checkstyle for error in file]
assert checkstyle.tag == "checkstyle" and len(errors) == len(results)
assert {error.get("severity") for error in errors} <= {"error", "warning", "info", "ignore"}

annotations = (folder / "report.github.txt").read_text(encoding="utf-8").splitlines()
assert len(annotations) == len(results)
for line in annotations:
    found = re.fullmatch(r"::(error|warning|notice) ([^:]+)::(.+)", line)
    assert found, line
    properties = dict(part.split("=", 1) for part in found.group(2).split(","))
    assert {"title", "file", "line"} <= set(properties), line
    assert not re.search(r"%(?!25|0A|0D)", found.group(3)), line


class Page(HTMLParser):
    """Counts the cards of the page and looks for anything that could run or load."""

    cards = 0

    def handle_starttag(self, tag, attrs):
        assert tag not in {"script", "img", "iframe", "link", "object", "form", "base"}, tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in {"src", "style"}, (tag, name)
            assert name != "href" or value.startswith(("https://", "#")), value
            if name == "class" and tag == "section" and value.startswith("card"):
                self.cards += 1


page = Page()
page.feed((folder / "report.html").read_text(encoding="utf-8"))
assert page.cards == len(results), (page.cards, len(results))

print(f"{len(results)} diagnostics, the same in all reports")
