"""Samples, and the table of their medians."""

import statistics


class Measurements:
    """Samples of each side by case and alternative, in the order in which the first of them came."""

    def __init__(self, sides):
        self.names = [side.name for side in sides]
        self.samples = {}
        self.units = {}
        self.bases = {}

    def add(self, side, case, alternative, value, unit, base=None):
        """Adds a sample. `base` is the case and the alternative that it is compared with, if any is."""
        key = (case, alternative)
        self.samples.setdefault(key, {name: [] for name in self.names})[side.name].append(value)
        self.units[key] = unit
        self.bases[key] = base

    def median(self, key, name):
        values = self.samples[key][name]
        return statistics.median(values) if values else None

    def ratio(self, key, name):
        """How many times that of its base a median is."""
        base = self.bases[key]
        return quotient(self.median(key, name), base and self.median(base, name))

    def table(self):
        """The table, as Markdown."""
        return self.comparison() if len(self.names) == 2 else self.plain()

    def plain(self):
        name = self.names[0]
        rows = [["case", "alternative", "ratio", "median", "unit"]]
        for key in self.samples:
            median = self.median(key, name)
            rows.append([*key, factor(self.ratio(key, name)), figure(median), self.units[key]])
        return markdown(rows)

    def comparison(self):
        before, after = self.names
        rows = [
            ["case", "alternative", "after ÷ before", "before", "after", "unit", "ratio before", "after"]
        ]
        for key in self.samples:
            old, new = self.median(key, before), self.median(key, after)
            rows.append(
                [*key, factor(quotient(new, old)), figure(old), figure(new), self.units[key]]
                + [factor(self.ratio(key, before)), factor(self.ratio(key, after))]
            )
        return f"Before is {before}, after {after}.\n\n{markdown(rows)}"


def quotient(value, base):
    return value / base if value and base else None


def factor(value):
    return "" if value is None else f"{value:.2f}"


def figure(value):
    """A number with three digits that count."""
    if value is None:
        return ""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:#.3g}".rstrip(".")


def markdown(rows):
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + " --- |" * 2 + " ---: |" * (len(rows[0]) - 2))
    return "\n".join(lines)
