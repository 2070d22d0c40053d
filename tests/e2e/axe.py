"""What axe-core finds on a page: `[rule, [place, ...]]` each."""

from pathlib import Path

SKRIPT = (Path(__file__).parent / "vendor/axe.min.js").read_text()
REGELN = {  # where axe and the standards differ
    "aria-required-children": {"enabled": False},  # HTML lets a caption hold the rule of its table
    "label-content-name-mismatch": {"enabled": False},  # the drawing of the network names its numbers, too
}


def maengel(page):
    page.evaluate(SKRIPT)
    return page.evaluate(
        "rules => axe.run({rules}).then(e => e.violations.map(v => [v.id, v.nodes.map(n => n.target.join(' '))]))",
        REGELN,
    )
