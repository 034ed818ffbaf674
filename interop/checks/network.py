"""Loads network.gexf and edges.csv with networkx; prints the edges of both as JSON."""
import csv
import json
import sys

import networkx

graph = networkx.read_gexf(sys.argv[1])
from_gexf = sorted(
    sorted([source, target]) + [data["event_type"], int(data["weight"])] for source, target, data in graph.edges(data=True)
)
with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
from_csv = networkx.MultiDiGraph()
for row in rows:
    from_csv.add_edge(row["source"], row["target"], event_type=row["type"], weight=int(row["weight"]))
edges = sorted(
    sorted([source, target]) + [data["event_type"], data["weight"]] for source, target, data in from_csv.edges(data=True)
)
print(json.dumps([from_gexf, edges, sorted(data["label"] for _, data in graph.nodes(data=True))], ensure_ascii=False))
