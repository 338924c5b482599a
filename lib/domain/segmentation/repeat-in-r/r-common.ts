/** Reading the data, and what every script compares by. */
export const readingInR = String.raw`
# ---- Data -------------------------------------------------------------------

given <- commandArgs(trailingOnly = TRUE)
if (length(given) > 0) data_file <- given[1]
if (!file.exists(data_file)) {
  stop("There is no ", data_file, " in ", getwd(), ". Download the data too and put them beside this script.", call. = FALSE)
}
data <- read.csv(data_file, na.strings = c("", "NA"), check.names = FALSE)
wanted <- c("person", variables, "found", "segment")
if (!all(wanted %in% names(data)) || nrow(data) != rows_expected) {
  stop("Data and script do not belong together: download both again.", call. = FALSE)
}
weight <- if (found_with_weights) data$weight else rep(1, nrow(data))

# ---- Comparing --------------------------------------------------------------

all_equal <- TRUE

# Kindred's number beside the one computed here; they have to be equal.
check <- function(what, kindred, here, tolerance = 1e-6) {
  same <- is.finite(here) && abs(kindred - here) <= tolerance * max(1, abs(kindred))
  all_equal <<- all_equal && same
  cat(sprintf("%-40s %17.6f %17.6f  %s\n", what, kindred, here, if (same) "equal" else "DIFFERENT"))
}

# The same for another run of the analysis, which may end elsewhere.
beside <- function(what, kindred, here) {
  cat(sprintf("%-40s %17.6f %17.6f  %+.6f\n", what, kindred, here, here - kindred))
}

heading <- function(text) cat("\n", text, "\n", strrep("-", nchar(text)), "\n", sep = "")
columns <- function(here) cat(sprintf("%-40s %17s %17s\n", "", "Kindred", here))

# Adjusted Rand index (Hubert & Arabie 1985) of the people both know.
adjusted_rand <- function(a, b) {
  known <- !is.na(a) & !is.na(b)
  if (sum(known) < 2) return(NA_real_)
  cells <- table(a[known], b[known])
  pairs <- function(n) sum(n * (n - 1) / 2)
  n <- sum(known)
  expected <- pairs(rowSums(cells)) * pairs(colSums(cells)) / pairs(n)
  most <- (pairs(rowSums(cells)) + pairs(colSums(cells))) / 2
  if (most == expected) 1 else (pairs(cells) - expected) / (most - expected)
}

cross <- function(kindred, here) {
  known <- !is.na(kindred) & !is.na(here)
  print(table(Kindred = kindred[known], R = here[known]))
  cat(sprintf("Adjusted Rand index %.4f; %d people in both\n", adjusted_rand(kindred, here), sum(known)))
}

# Where everybody goes by Kindred's own numbers, worked out here. Ties may fall either way.
check_places <- function(here) {
  differ <- sum(data$found != here, na.rm = TRUE) + sum(is.na(data$found) != is.na(here))
  cat(sprintf("%-40s %17s %17d  %s\n", "people placed elsewhere", "", as.integer(differ), if (differ == 0) "equal" else "see below"))
  if (differ > 0) cross(data$found, here)
  if (differ > nrow(data) / 1000 + 1) all_equal <<- FALSE
}

set.seed(1)
`;

/** The last word. */
export const verdictInR = String.raw`
# ---- Verdict ----------------------------------------------------------------

if (is_edited) {
  heading("Changed by hand afterwards (rows: as found, columns: as it stands)")
  print(table(Found = data$found, Now = data$segment, useNA = "ifany"))
}
heading("Verdict")
if (all_equal) {
  cat("Kindred's numbers follow from these data: computed anew, they are equal.\n")
} else {
  cat("Not all of Kindred's numbers follow from these data. Answers, weights or people may\n")
  cat("have changed since the segments were found; if not, please report it.\n")
  if (!interactive()) quit(status = 1)
}
`;
