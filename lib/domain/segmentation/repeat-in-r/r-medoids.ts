/** Division around medoids: Gower's dissimilarity and Kindred's objective anew, then cluster::pam. */
export const medoidsInR = String.raw`
# ---- Gower's dissimilarity (Gower 1971) -------------------------------------

x <- as.matrix(data[variables])
# Ordered answers are compared by their ranks (Podani 1999).
for (j in which(scales == "ordinal")) {
  x[, j] <- rank(x[, j], na.last = "keep", ties.method = "average")
}
span <- function(j) {
  ends <- range(x[, j], na.rm = TRUE)
  ends[2] - ends[1]
}
spans <- vapply(seq_along(variables), span, 0)

# Of everybody to one point, over what both answered; 1 where that is nothing.
to_point <- function(point) {
  sums <- compared <- numeric(nrow(x))
  for (j in seq_along(variables)) {
    a <- x[, j]
    b <- point[j]
    if (is.na(b)) next
    part <- switch(scales[j],
      nominal = as.numeric(a != b),
      # Yes is 2 in the data; two times no says nothing.
      asymmetric = ifelse(a != 2 & b != 2, NA, as.numeric(a != b)),
      if (spans[j] > 0) abs(a - b) / spans[j] else ifelse(is.na(a), NA, 0)
    )
    known <- !is.na(part)
    sums[known] <- sums[known] + part[known]
    compared[known] <- compared[known] + 1
  }
  ifelse(compared > 0, sums / compared, 1)
}

# ---- 1. Kindred's own numbers, computed anew --------------------------------

k <- nrow(kindred$medoids)
medoids <- kindred$medoids
# The rank of an answer is that of anybody who gave it.
raw <- as.matrix(data[variables])
for (j in which(scales == "ordinal")) medoids[, j] <- x[match(medoids[, j], raw[, j]), j]
D <- matrix(apply(medoids, 1, to_point), ncol = k)
at <- max.col(-D, ties.method = "first")
objective <- sum(weight * D[cbind(seq_along(at), at)]) / sum(weight)
heading("1. Kindred's medoids on these data, in base R")
columns("computed here")
check("mean dissimilarity to the own medoid", kindred$objective, objective)
here <- at
here[rowSums(!is.na(raw)) < least_answered] <- NA
check_places(here)

# ---- 2. The analysis repeated (Kaufman & Rousseeuw 1990) --------------------

heading(sprintf("2. Divided anew into %d segments by cluster::pam", k))
if (!requireNamespace("cluster", quietly = TRUE)) {
  stop("The package cluster, which usually comes with R, is not installed: run install.packages(\"cluster\") first.", call. = FALSE)
}
most <- 5000
rows <- if (nrow(x) > most) sort(sample(nrow(x), most)) else seq_len(nrow(x))
if (nrow(x) > most) cat(sprintf("pam compares every pair: %d people drawn at random are divided.\n", most))
if (found_with_weights) cat("pam knows no weights: everybody counts once here.\n")
frame <- as.data.frame(x)
for (j in seq_along(variables)) {
  if (scales[j] == "nominal") frame[[j]] <- factor(x[, j])
  if (scales[j] == "asymmetric") frame[[j]] <- x[, j] - 1
}
types <- if (any(scales == "asymmetric")) list(asymm = which(scales == "asymmetric")) else list()
between <- suppressWarnings(cluster::daisy(frame[rows, , drop = FALSE], metric = "gower", type = types))
# Who share no answered question are at distance 1.
between[is.na(between)] <- 1
fit <- cluster::pam(between, k, diss = TRUE)
columns("cluster::pam")
if (length(rows) == nrow(x)) {
  own <- as.matrix(between)[cbind(seq_along(rows), fit$id.med[fit$clustering])]
  beside("mean dissimilarity to the own medoid", kindred$objective, mean(own))
}
sizes <- tabulate(fit$clustering, k) / length(rows)
by_size <- order(sizes, decreasing = TRUE)
for (r in seq_len(k)) beside(sprintf("share of segment %d", r), kindred$shares[r], sizes[by_size][r])
here <- rep(NA_integer_, nrow(x))
here[rows] <- match(fit$clustering, by_size)
cross(data$found, here)
`;
