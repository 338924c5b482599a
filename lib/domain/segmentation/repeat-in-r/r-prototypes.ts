/** k-prototypes: Kindred's objective anew, then the division made in base R and by clustMixType. */
export const prototypesInR = String.raw`
# ---- Numbers on one scale ---------------------------------------------------

x <- as.matrix(data[variables])
numbers <- which(categories == 0)
options_of <- which(categories > 0)
for (j in numbers) {
  deviation <- sd(x[, j], na.rm = TRUE)
  x[, j] <- (x[, j] - mean(x[, j], na.rm = TRUE)) / if (is.finite(deviation) && deviation > 0) deviation else 1
}
answered <- rowSums(!is.na(x))
# Weights sum to Kish's effective number of people.
w <- ifelse(weight > 0, weight, 0)
if (found_with_weights) w <- w * sum(w) / sum(w^2)

# Price of one differing answer, by the variances (Szepannek 2018).
variety <- function(v) 1 - sum((table(v) / sum(!is.na(v)))^2)
lambda <- 1
if (length(numbers) > 0 && length(options_of) > 0) {
  spread <- mean(vapply(numbers, function(j) var(x[, j], na.rm = TRUE), 0))
  lambda <- spread / mean(vapply(options_of, function(j) variety(x[, j]), 0))
}

distances <- function(P) {
  D <- matrix(0, nrow(x), nrow(P))
  for (r in seq_len(nrow(P))) {
    for (j in numbers) D[, r] <- D[, r] + ifelse(is.na(x[, j]), 0, (x[, j] - P[r, j])^2)
    for (j in options_of) D[, r] <- D[, r] + ifelse(is.na(x[, j]), 0, lambda * (x[, j] != P[r, j]))
  }
  D
}
nearest <- function(D) max.col(-D, ties.method = "first")
total <- function(D, at = nearest(D)) sum(w * D[cbind(seq_along(at), at)])

# ---- 1. Kindred's own numbers, computed anew --------------------------------

k <- nrow(kindred$prototypes)
heading("1. Kindred's prototypes on these data, in base R")
columns("computed here")
check("lambda", kindred$lambda, lambda)
D <- distances(kindred$prototypes)
check("sum of distances to the own prototype", kindred$objective, total(D))
here <- nearest(D)
here[answered < least_answered] <- NA
check_places(here)

# ---- 2. The analysis repeated (Huang 1998) ----------------------------------

heading(sprintf("2. Divided anew into %d segments in base R (best of %d starts)", k, starts))
first_known <- function(v, otherwise) ifelse(is.na(v), otherwise, v)
mode_of <- function(v, w) {
  sums <- tapply(w, v, sum)
  if (length(sums) == 0) NA else as.numeric(names(sums)[which.max(sums)])
}
everybody <- vapply(seq_along(variables), function(j) {
  known <- !is.na(x[, j])
  if (categories[j] == 0) weighted.mean(x[known, j], w[known]) else mode_of(x[known, j], w[known])
}, 0)
divide <- function(P) {
  best <- list(objective = Inf)
  for (round in 1:100) {
    D <- distances(P)
    at <- nearest(D)
    now <- total(D, at)
    if (!(now < best$objective * (1 - 1e-12))) break
    best <- list(objective = now, cluster = at)
    for (r in seq_len(k)) for (j in seq_along(variables)) {
      known <- at == r & !is.na(x[, j]) & w > 0
      if (!any(known)) next
      P[r, j] <- if (categories[j] == 0) weighted.mean(x[known, j], w[known]) else mode_of(x[known, j], w[known])
    }
  }
  best
}
tried <- lapply(seq_len(starts), function(start) {
  drawn <- x[sample(which(w > 0), k), , drop = FALSE]
  divide(t(apply(drawn, 1, first_known, otherwise = everybody)))
})
best <- tried[[which.min(vapply(tried, function(one) one$objective, 0))]]
columns("base R")
beside("sum of distances to the own prototype", kindred$objective, best$objective)
sizes <- as.vector(tapply(w, factor(best$cluster, seq_len(k)), sum, default = 0)) / sum(w)
by_size <- order(sizes, decreasing = TRUE)
for (r in seq_len(k)) beside(sprintf("share of segment %d", r), kindred$shares[r], sizes[by_size][r])
here <- match(best$cluster, by_size)
here[answered < least_answered] <- NA
cross(data$found, here)

# ---- 3. The same by clustMixType (Szepannek 2018) ---------------------------

heading("3. Divided anew by clustMixType")
if (length(numbers) == 0 || length(options_of) == 0) {
  cat("clustMixType wants numbers and answers together: there is only one kind here.\n")
} else if (found_with_weights || anyNA(x)) {
  cat("Weights and missing answers are left to base R above.\n")
} else if (!requireNamespace("clustMixType", quietly = TRUE)) {
  cat("The package clustMixType is not installed. For this part run install.packages(\"clustMixType\") first.\n")
} else {
  frame <- as.data.frame(x)
  for (j in options_of) frame[[j]] <- factor(x[, j])
  fit <- clustMixType::kproto(frame, k, lambda = lambda, nstart = starts, verbose = FALSE)
  columns("clustMixType")
  beside("sum of distances to the own prototype", kindred$objective, fit$tot.withinss)
  cross(data$found, fit$cluster)
}
`;
