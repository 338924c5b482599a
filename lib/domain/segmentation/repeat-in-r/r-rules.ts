/** Rules, or the answers to one question, applied to everybody in base R; there is nothing to estimate. */
export const rulesInR = String.raw`
# ---- 1. Applied to everybody ------------------------------------------------

here <- rep(NA_integer_, nrow(data))
for (rule in seq_along(rules)) {
  here[is.na(here) & rules[[rule]] %in% TRUE] <- rule
}
# Rules that nobody met first have no segment.
met <- which(tabulate(here, length(rules)) > 0)
here <- match(here, met)
if (has_rest) here[is.na(here)] <- length(met) + 1

heading("1. The rules on these data, in base R")
columns("computed here")
for (rule in seq_along(rules)) {
  check(sprintf("people who meet rule %d", rule), kindred$met[rule], sum(rules[[rule]] %in% TRUE))
}
check("people without a segment", kindred$unclassified, sum(is.na(here)))
check_places(here)
`;

export const oneQuestionInR = String.raw`
# ---- 1. Applied to everybody ------------------------------------------------

here <- kindred$segment_of[data[[variables]]]
heading("1. The answers on these data, in base R")
columns("computed here")
check("people without a segment", kindred$unclassified, sum(is.na(here)))
check_places(here)
`;
