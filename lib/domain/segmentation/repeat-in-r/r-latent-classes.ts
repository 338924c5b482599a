/** Latent classes in base R: Kindred's likelihood anew, then the model estimated by another EM, then by poLCA. */
export const latentClassesInR = String.raw`
# ---- Answers as patterns ----------------------------------------------------

answers <- as.matrix(data[variables])
answered <- rowSums(!is.na(answers))
weight[answered == 0 | !(weight > 0)] <- 0
# Weights sum to Kish's effective number of people.
if (found_with_weights) weight <- weight * sum(weight) / sum(weight^2)
key <- do.call(paste, c(as.data.frame(answers), sep = "|"))
pattern <- match(key, unique(key))
X <- answers[!duplicated(key), , drop = FALSE]
w <- as.vector(rowsum(weight, pattern))
N <- sum(w)

numbers <- which(categories == 0)
options_of <- which(categories > 0)
variable_of <- rep(options_of, categories[options_of])
Z <- matrix(0, nrow(X), 0)
for (j in options_of) Z <- cbind(Z, outer(X[, j], seq_len(categories[j]), "==") * 1)
Z[is.na(Z)] <- 0

# ---- The model --------------------------------------------------------------

floor_at <- 1e-12

# Logarithm of share times probability of the answers, by pattern and class; a missing answer has no factor.
log_joint <- function(m) {
  L <- matrix(log(pmax(m$shares, floor_at)), nrow(X), length(m$shares), byrow = TRUE)
  if (ncol(Z) > 0) L <- L + Z %*% log(pmax(m$probabilities, floor_at))
  for (q in seq_along(numbers)) {
    x <- X[, numbers[q]]
    known <- !is.na(x)
    for (r in seq_along(m$shares)) {
      L[known, r] <- L[known, r] + dnorm(x[known], m$means[q, r], m$deviations[q, r], log = TRUE)
    }
  }
  L
}

expect <- function(m) {
  L <- log_joint(m)
  modal <- max.col(L, ties.method = "first")
  top <- L[cbind(seq_len(nrow(L)), modal)]
  sums <- rowSums(exp(L - top))
  list(log_likelihood = sum(w * (top + log(sums))), posterior = exp(L - top) / sums, modal = modal)
}

# Least variance of a class: a thousandth of everybody's.
variance_of <- function(x, w) {
  known <- !is.na(x)
  sum(w[known] * (x[known] - weighted.mean(x[known], w[known]))^2) / sum(w[known])
}
least_variance <- vapply(numbers, function(j) 1e-3 * variance_of(X[, j], w), 0)

maximise <- function(P) {
  k <- ncol(P)
  total <- colSums(P)
  m <- list(shares = (total + prior / k) / (sum(total) + prior))
  if (ncol(Z) > 0) {
    cells <- crossprod(Z, P)
    given <- rowsum(cells, variable_of)[as.character(variable_of), , drop = FALSE]
    m$probabilities <- (cells + prior / (k * categories[variable_of])) / (given + prior / k)
    empty <- !is.finite(m$probabilities)
    m$probabilities[empty] <- (1 / categories[variable_of])[row(m$probabilities)[empty]]
  }
  m$means <- m$deviations <- matrix(0, length(numbers), k)
  for (q in seq_along(numbers)) {
    x <- X[, numbers[q]]
    known <- !is.na(x)
    for (r in seq_len(k)) {
      mean_r <- weighted.mean(x[known], P[known, r])
      spread <- sum(P[known, r] * (x[known] - mean_r)^2) / sum(P[known, r])
      m$means[q, r] <- mean_r
      m$deviations[q, r] <- sqrt(max(spread, least_variance[q]))
    }
  }
  m
}

log_prior <- function(m) {
  if (prior == 0) return(0)
  k <- length(m$shares)
  inside <- if (ncol(Z) > 0) sum(log(pmax(m$probabilities, floor_at)) / categories[variable_of]) else 0
  prior / k * (sum(log(m$shares)) + inside)
}

climb <- function(m, most, tolerance) {
  e <- expect(m)
  reached <- e$log_likelihood + log_prior(m)
  for (step in seq_len(most)) {
    m <- maximise(e$posterior * w)
    e <- expect(m)
    now <- e$log_likelihood + log_prior(m)
    if (!is.finite(now)) break
    done <- now - reached < tolerance * abs(now)
    reached <- now
    if (done) break
  }
  list(model = m, reached = reached, e = e)
}

describe <- function(m, e) {
  k <- length(m$shares)
  seen <- if (ncol(Z) > 0) tapply(colSums(Z * w) > 0, variable_of, sum) else numeric(0)
  free <- k - 1 + k * sum(pmax(0, seen - 1)) + 2 * k * length(numbers)
  p <- e$posterior
  doubt <- -sum(w * p * log(pmax(p, 1e-300)))
  list(
    parameters = free,
    aic = -2 * e$log_likelihood + 2 * free,
    bic = -2 * e$log_likelihood + log(N) * free,
    entropy = if (k == 1) 1 else 1 - doubt / (N * log(k))
  )
}

# ---- 1. Kindred's own numbers, computed anew --------------------------------

k <- length(kindred$shares)
e <- expect(kindred)
d <- describe(kindred, e)
heading("1. Kindred's parameters on these data, in base R")
columns("computed here")
check("log-likelihood", kindred$log_likelihood, e$log_likelihood)
check("free parameters", kindred$parameters, d$parameters)
check("AIC", kindred$aic, d$aic)
check("BIC", kindred$bic, d$bic)
check("entropy R squared", kindred$entropy, d$entropy)
modal <- e$modal[pattern]
modal[answered < least_answered] <- NA
check_places(modal)

# ---- 2. The analysis repeated -----------------------------------------------

heading(sprintf("2. Estimated anew by EM in base R (%d classes, best of %d starts)", k, starts))
first_values <- function() {
  m <- list(shares = rep(1 / k, k))
  if (ncol(Z) > 0) {
    drawn <- matrix(runif(ncol(Z) * k), ncol(Z), k)
    m$probabilities <- drawn / rowsum(drawn, variable_of)[as.character(variable_of), , drop = FALSE]
  }
  m$means <- m$deviations <- matrix(0, length(numbers), k)
  for (q in seq_along(numbers)) {
    x <- X[, numbers[q]]
    m$means[q, ] <- sample(x[!is.na(x)], k, replace = TRUE)
    m$deviations[q, ] <- sd(x, na.rm = TRUE)
  }
  m
}
if (k == 1) starts <- 1
begun <- lapply(seq_len(starts), function(start) climb(first_values(), 15, 0))
heights <- vapply(begun, function(one) one$reached, 0)
further <- order(heights, decreasing = TRUE)[seq_len(min(starts, 10))]
climbed <- lapply(begun[further], function(one) climb(one$model, 5000, 1e-12))
best <- climbed[[which.max(vapply(climbed, function(one) one$reached, 0))]]
by_size <- order(best$model$shares, decreasing = TRUE)
d <- describe(best$model, best$e)
columns("R")
beside("log-likelihood", kindred$log_likelihood, best$e$log_likelihood)
beside("BIC", kindred$bic, d$bic)
for (r in seq_len(k)) beside(sprintf("share of class %d", r), kindred$shares[r], best$model$shares[by_size][r])
here <- match(best$e$modal, by_size)[pattern]
here[answered < least_answered] <- NA
cross(data$found, here)
if (best$e$log_likelihood < kindred$log_likelihood - 0.01) {
  cat("R's best start ended lower than Kindred's solution: raise the number of starts.\n")
}

# ---- 3. The same by poLCA (Linzer & Lewis 2011) -----------------------------

heading("3. Estimated anew by poLCA")
if (found_with_weights || prior > 0 || length(numbers) > 0) {
  cat("poLCA knows no weights, no prior and no numbers: these classes are beyond it.\n")
} else if (!requireNamespace("poLCA", quietly = TRUE)) {
  cat("The package poLCA is not installed. For this part run install.packages(\"poLCA\") first.\n")
} else {
  formula <- as.formula(sprintf("cbind(%s) ~ 1", paste(variables, collapse = ", ")))
  fit <- poLCA::poLCA(
    formula, data, nclass = k, nrep = starts, maxiter = 10000,
    na.rm = FALSE, verbose = FALSE, calc.se = FALSE
  )
  columns("poLCA")
  beside("log-likelihood", kindred$log_likelihood, fit$llik)
  beside("BIC", kindred$bic, fit$bic)
  by_size <- order(fit$P, decreasing = TRUE)
  for (r in seq_len(k)) beside(sprintf("share of class %d", r), kindred$shares[r], fit$P[by_size][r])
  here <- match(fit$predclass, by_size)
  here[answered < least_answered] <- NA
  cross(data$found, here)
}
`;
