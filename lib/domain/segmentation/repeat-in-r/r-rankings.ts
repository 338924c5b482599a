/** A mixture of Plackett–Luce rankings in base R: Kindred's likelihood anew, then estimated by another EM. */
export const rankingsInR = String.raw`
# ---- Rankings ---------------------------------------------------------------

ranks <- as.matrix(data[variables])
m <- ncol(ranks)
ranked <- rowSums(!is.na(ranks)) > 0
orders <- t(apply(ranks[ranked, , drop = FALSE], 1, function(r) {
  by <- order(r, na.last = NA)
  c(by, rep(NA, m - length(by)))
}))
key <- apply(orders, 1, paste, collapse = "|")
pattern <- match(key, unique(key))
O <- orders[!duplicated(key), , drop = FALSE]
persons <- weight[ranked]
# Weights sum to Kish's effective number of people.
if (found_with_weights) persons <- persons * sum(persons) / sum(persons^2)
w <- as.vector(tapply(persons, factor(pattern, seq_len(nrow(O))), sum, default = 0))
N <- sum(w)

# Logarithm of the probability of every ranking (Plackett 1975; Luce 1959). What is not ranked is left in every draw.
log_probability <- function(worth) {
  left <- rep(sum(worth), nrow(O))
  sum_of <- numeric(nrow(O))
  for (s in seq_len(m)) {
    known <- !is.na(O[, s]) & left > 1e-14
    v <- worth[O[known, s]]
    sum_of[known] <- sum_of[known] + log(v) - log(left[known])
    left[known] <- left[known] - v
  }
  sum_of
}
expect <- function(model) {
  L <- matrix(apply(model$worths, 1, log_probability), ncol = length(model$shares))
  L <- sweep(L, 2, log(model$shares), "+")
  modal <- max.col(L, ties.method = "first")
  top <- L[cbind(seq_len(nrow(L)), modal)]
  sums <- rowSums(exp(L - top))
  list(log_likelihood = sum(w * (top + log(sums))), posterior = exp(L - top) / sums, modal = modal)
}
describe <- function(e, k) {
  free <- k * (m - 1) + k - 1
  p <- e$posterior
  doubt <- -sum(w * p * log(pmax(p, 1e-300)))
  list(
    parameters = free,
    bic = -2 * e$log_likelihood + free * log(N),
    entropy = if (k == 1) 1 else 1 - doubt / (N * log(k))
  )
}
everywhere <- function(modal) {
  here <- rep(NA_integer_, nrow(data))
  here[ranked] <- modal[pattern]
  here
}

# ---- 1. Kindred's own numbers, computed anew --------------------------------

k <- length(kindred$shares)
e <- expect(kindred)
d <- describe(e, k)
heading("1. Kindred's parameters on these data, in base R")
columns("computed here")
check("log-likelihood", kindred$log_likelihood, e$log_likelihood)
check("free parameters", kindred$parameters, d$parameters)
check("BIC", kindred$bic, d$bic)
check("entropy R squared", kindred$entropy, d$entropy)
check_places(everywhere(e$modal))

# ---- 2. The analysis repeated -----------------------------------------------

# One minorise-maximise step (Hunter 2004) with these weights of the rankings.
step_worth <- function(worth, u) {
  left <- rep(sum(worth), nrow(O))
  wins <- exposed <- numeric(m)
  free <- matrix(TRUE, nrow(O), m)
  for (s in seq_len(m - 1)) {
    known <- which(!is.na(O[, s]))
    if (length(known) == 0) break
    item <- O[known, s]
    exposed <- exposed + colSums(free[known, , drop = FALSE] * (u[known] / left[known]))
    wins <- wins + as.vector(tapply(u[known], factor(item, seq_len(m)), sum, default = 0))
    free[cbind(known, item)] <- FALSE
    left[known] <- left[known] - worth[item]
  }
  raw <- ifelse(exposed > 0, pmax(wins, 1e-6) / exposed, worth)
  raw / sum(raw)
}
climb <- function(model, most, tolerance) {
  e <- expect(model)
  for (round in seq_len(most)) {
    before <- e$log_likelihood
    P <- e$posterior * w
    model$shares <- colSums(P) / N
    model$worths <- t(vapply(seq_len(k), function(r) step_worth(model$worths[r, ], P[, r]), numeric(m)))
    e <- expect(model)
    if (!(e$log_likelihood - before > tolerance * abs(before))) break
  }
  list(model = model, e = e)
}
if (k == 1) starts <- 1
heading(sprintf("2. Estimated anew by EM in base R (%d segments, best of %d starts)", k, starts))
begun <- lapply(seq_len(starts), function(start) {
  drawn <- matrix(0.2 + runif(k * m), k, m)
  climb(list(shares = rep(1 / k, k), worths = drawn / rowSums(drawn)), 30, 0)
})
further <- order(-vapply(begun, function(one) one$e$log_likelihood, 0))[seq_len(min(starts, 5))]
climbed <- lapply(begun[further], function(one) climb(one$model, 2000, 1e-10))
best <- climbed[[which.max(vapply(climbed, function(one) one$e$log_likelihood, 0))]]
by_size <- order(best$model$shares, decreasing = TRUE)
columns("R")
beside("log-likelihood", kindred$log_likelihood, best$e$log_likelihood)
beside("BIC", kindred$bic, describe(best$e, k)$bic)
for (r in seq_len(k)) beside(sprintf("share of segment %d", r), kindred$shares[r], best$model$shares[by_size][r])
cross(data$found, everywhere(match(best$e$modal, by_size)))
if (best$e$log_likelihood < kindred$log_likelihood - 0.01) {
  cat("R's best start ended lower than Kindred's solution: raise the number of starts.\n")
}
`;
