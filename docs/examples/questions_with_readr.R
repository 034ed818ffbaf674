# Four questions to a release, with R (readr).   Rscript docs/examples/questions_with_readr.R out/0.1.0
library(readr)

folder <- commandArgs(trailingOnly = TRUE)[1]
# Everything as text, only the empty cell missing; numbers are made where they are needed.
read_table_of <- function(table) {
  read_csv(file.path(folder, paste0(table, ".csv")), col_types = cols(.default = "c"), na = "", progress = FALSE)
}
dyads <- read_table_of("dyads")
events <- read_table_of("events")
evidence <- read_table_of("evidence")
links <- read_table_of("links")
accounts <- read_table_of("accounts")
sources <- read_table_of("sources")
places <- read_table_of("places")

# Events that others are part of would be counted twice.
collective <- links$other_id[links$link == "part_of"]

# 1. Who met whom abroad in 2017? Abroad: in a country that is not Pakistan. A meeting of unknown place is not shown. One that
# no source dates is shown with an empty date if it was first told of in 2017: it happened no later.
place_id <- events$place_id[match(dyads$event_id, events$event_id)]
country <- places$country[match(place_id, places$entity_id)]
abroad <- !is.na(country) & country != "PAK"
in_2017 <- dyads$year %in% "2017" | (is.na(dyads$year) & substr(dyads$first_reported, 1, 4) %in% "2017")
met <- dyads$event_type == "CONSULT" & dyads$status == "reported" & in_2017 & abroad & !dyads$event_id %in% collective
print(as.data.frame(dyads[met, c("date_earliest", "first_reported", "actor_name", "recipient_name", "place")]))

# 2. Which accusations rest only on a site of one side? It is the accuser's own where the publisher is the accuser.
kind <- sources$publisher_kind[match(evidence$source_id, sources$source_id)]
only_party <- tapply(kind %in% "party", evidence$record_id, all)
charge <- dyads$event_type == "ACCUSE" | dyads$status == "alleged"
own <- unname(only_party[dyads$event_id]) %in% TRUE
print(as.data.frame(dyads[charge & own, c("actor_name", "recipient_name", "attributed_to", "quotation")]))

# 3. Which claims were later denied, answered or cleared? What answers stands in record_id, the claim in other_id.
answered <- links[links$link %in% c("denies", "answers", "clears"), ]
words <- function(ids) evidence$text[match(ids, evidence$record_id)]
print(data.frame(claim = words(answered$other_id), link = answered$link, answer = words(answered$record_id)))

# 4. How do papers differ on one meeting? Take the one with most sources; each value of each source is a row of accounts.csv.
meetings <- events[events$event_type == "CONSULT", ]
one <- meetings$event_id[order(-as.integer(meetings$sources), meetings$event_id)][1]
told <- accounts[accounts$event_id %in% one & accounts$property != "type", ]
if (nrow(told) > 0) print(tapply(told$text, list(told$property, told$source_id), paste, collapse = "; "))
