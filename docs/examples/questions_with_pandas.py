"""Four questions to a release, with pandas.   python3 docs/examples/questions_with_pandas.py out/0.1.0"""
import sys

import pandas as pd

folder = sys.argv[1]
pd.set_option("display.width", 200, "display.max_columns", None, "display.max_colwidth", 60)


def read(table):
    """Everything as text, only the empty cell missing; numbers are made where they are needed."""
    return pd.read_csv(f"{folder}/{table}.csv", dtype="string", keep_default_na=False, na_values=[""])


dyads, events, evidence, links = read("dyads"), read("events"), read("evidence"), read("links")
accounts, sources, places = read("accounts"), read("sources"), read("places")

# Events that others are part of would be counted twice.
collective = links.loc[links["link"] == "part_of", "other_id"]

# 1. Who met whom abroad in 2017? Abroad: in a country that is not Pakistan. A meeting of unknown place is not shown. One that
# no source dates is shown with an empty date if it was first told of in 2017: it happened no later.
where = events.merge(places, left_on="place_id", right_on="entity_id").set_index("event_id")["country"]
dyads["place_country"] = dyads["event_id"].map(where)
met = dyads[
    (dyads["event_type"] == "CONSULT")
    & (dyads["status"] == "reported")
    & ((dyads["year"] == "2017") | (dyads["year"].isna() & dyads["first_reported"].str.startswith("2017")))
    & dyads["place_country"].notna()
    & (dyads["place_country"] != "PAK")
    & ~dyads["event_id"].isin(collective)
]
print("Met abroad in 2017, or nobody says when and it was first told of in 2017:")
print(met[["date_earliest", "first_reported", "actor_name", "recipient_name", "place", "independent_sources"]].to_string(index=False), "\n")

# 2. Which accusations rest only on a site of one side? Look who publishes it: it is the accuser's own where they are the same.
kinds = evidence.merge(sources[["source_id", "publisher", "publisher_kind"]], on="source_id")
only_party = kinds.groupby("record_id")["publisher_kind"].agg(lambda kind: (kind == "party").all())
publishers = kinds.groupby("record_id")["publisher"].agg(lambda names: ", ".join(sorted(set(names.dropna()))))
charges = dyads[(dyads["event_type"] == "ACCUSE") | (dyads["status"] == "alleged")].copy()
charges = charges[charges["event_id"].map(only_party).fillna(False).astype(bool)]
charges["published_by"] = charges["event_id"].map(publishers)
print("Charges that only a party's own site tells of:")
print(charges[["actor_name", "recipient_name", "attributed_to", "published_by", "quotation"]].to_string(index=False), "\n")

# 3. Which claims were later denied, answered or cleared? What answers stands in record_id, the claim in other_id.
words = evidence.groupby("record_id")["text"].first()
answered = links[links["link"].isin(["denies", "answers", "clears"])].copy()
answered["claim"], answered["answer"] = answered["other_id"].map(words), answered["record_id"].map(words)
print("Denied, answered or cleared:")
print(answered[["claim", "link", "answer"]].to_string(index=False), "\n")

# 4. How do papers differ on one meeting? Take the one with most sources; each value of each source is a row of accounts.csv.
meetings = events[events["event_type"] == "CONSULT"].assign(n=lambda rows: rows["sources"].astype(int))
one = meetings.sort_values(["n", "event_id"], ascending=[False, True])["event_id"].head(1)
told = accounts[accounts["event_id"].isin(one) & (accounts["property"] != "type")]
print("One meeting, source by source:")
print(told.pivot_table(index="property", columns="source_id", values="text", aggfunc=lambda texts: "; ".join(texts), fill_value=""))

# Pairs by month, weighted by independent sources. A month without a row means that nothing was reported here, no more.
months = read("dyad_month")
reported = months[months["reported"] != "0"]
print("\n", reported[["year", "month", "actor_name", "recipient_name", "quad", "reported", "reported_weighted"]].to_string(index=False))
