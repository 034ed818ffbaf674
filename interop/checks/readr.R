# Reads a table with readr and the types that are given; writes it back with every cell quoted.
# Arguments: the CSV file, the types (c text, i integer, l logical, D date) of its columns, the file to write.
suppressMessages(library(readr))
arguments <- commandArgs(trailingOnly = TRUE)
table <- read_csv(arguments[1], col_types = arguments[2], na = "", show_col_types = FALSE, progress = FALSE)
if (nrow(problems(table)) > 0) stop(paste(arguments[1], "has cells of the wrong type"))
text <- vapply(table, is.character, TRUE)
table[text] <- lapply(table[text], function(column) sub("^'('*[=+@\t\r-])", "\\1", column))
write_csv(table, arguments[3], na = "", quote = "all")
