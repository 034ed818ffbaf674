# A first look at a release with R (readr).   Rscript docs/examples/with_readr.R out/0.1.0
library(readr)

folder <- commandArgs(trailingOnly = TRUE)[1]
# Only the empty cell is missing: "NA" is a text like any other.
read_table_of <- function(table, types) {
  read_csv(file.path(folder, paste0(table, ".csv")), col_types = types, na = "", progress = FALSE)
}

# 1. Pairs of parties by year and quad class, from the one table that has everything.
dyads <- read_table_of("dyads", cols(year = "i", month = "i", quad = "i", date_earliest = "D", date_latest = "D", directed = "l",
                                     sources = "i", independent_sources = "i", .default = "c"))
reported <- dyads[dyads$status == "reported", ]
print(table(year = reported$year, quad = reported$quad, useNA = "ifany"))

# 2. The ties of the network, the strongest first; direction means nothing where directed is FALSE.
edges <- read_table_of("edges", cols(weight = "i", first_date = "D", last_date = "D", directed = "l", .default = "c"))
print(head(edges[order(-edges$weight, edges$source), c("source", "target", "type", "weight")], 10))

# 3. Where do sources disagree? Each value that a source gives is one row.
accounts <- read_table_of("accounts", cols(start = "i", end = "i", .default = "c"))
values <- accounts[accounts$property %in% c("date", "place", "duration", "dead", "injured", "size"), ]
answers <- unique(values[, c("event_id", "property", "value")])
print(answers[duplicated(answers[, c("event_id", "property")]), ])
