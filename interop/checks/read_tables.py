"""Reads every table of a release with the types of its datapackage.json; prints the rows as JSON, one table a line."""
import json
import re
import sys

import numpy
import pandas

folder = sys.argv[1]
with open(f"{folder}/datapackage.json", encoding="utf-8") as file:
    resources = json.load(file)["resources"]

TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
for resource in resources:
    fields = resource["schema"]["fields"]
    dates = [field["name"] for field in fields if field["type"] == "date"]
    types = {field["name"]: TYPES[field["type"]] for field in fields if field["type"] != "date"}
    frame = pandas.read_csv(
        f"{folder}/{resource['path']}",
        dtype={**types, **{name: "string" for name in dates}},
        keep_default_na=False,
        na_values=[""],
        encoding="utf-8",
    )
    assert list(frame.columns) == [field["name"] for field in fields], resource["path"]
    for name, kind in types.items():
        assert str(frame[name].dtype) == kind, (resource["path"], name)
    for name in dates:
        days = frame[name].dropna()
        assert all(pandas.Period(day, "D").strftime("%Y-%m-%d") == day for day in days), (resource["path"], name)
    rows = [
        [
            None if pandas.isna(cell)
            else re.sub(r"^'(?='*[=+\-@\t\r])", "", cell) if isinstance(cell, str)
            else bool(cell) if isinstance(cell, (bool, numpy.bool_))
            else int(cell) if float(cell).is_integer()
            else float(cell)
            for cell in row
        ]
        for row in frame.itertuples(index=False, name=None)
    ]
    print(json.dumps([resource["name"], rows], ensure_ascii=False))
