"""A first look at a release with pandas.   python3 docs/examples/with_pandas.py out/0.1.0"""
import sys

import pandas as pd

folder = sys.argv[1]


def read(table):
    """Only the empty cell is missing, and an id that looks like a number stays text."""
    return pd.read_csv(f"{folder}/{table}.csv", dtype={"value": "string"}, keep_default_na=False, na_values=[""])


events, participants, entities = read("events"), read("participants"), read("entities")

# 1. What is reported, what is only alleged? Each event is one row of events.csv.
print(events.groupby(["event_type", "status"]).size().unstack(fill_value=0), "\n")

# 2. Who takes part in most meetings that are reported? Events that others are part of would be counted twice.
links = read("links")
collective = links.loc[links["link"] == "part_of", "other_id"]
meetings = events[
    (events["event_type"] == "CONSULT") & (events["status"] == "reported") & ~events["event_id"].isin(collective)
]
parties = participants.merge(meetings[["event_id"]], on="event_id").merge(entities, on="entity_id")
print(parties.groupby("name")["event_id"].nunique().sort_values(ascending=False).head(10), "\n")

# 3. Does the evidence stand where the table says? Offsets count characters as Python does.
evidence = read("evidence")
for source_id, rows in evidence.groupby("source_id"):
    try:
        with open(f"{folder}/texts/{source_id}.txt", encoding="utf-8", newline="") as file:
            text = file.read()
    except FileNotFoundError:
        continue  # the licence of this source keeps its text back
    for start, end, words in zip(rows["start"], rows["end"], rows["text"]):
        assert text[start:end] == words.removeprefix("'") or text[start:end] == words
    print(f"{source_id}: {len(rows)} pieces of evidence, all where they should be")
