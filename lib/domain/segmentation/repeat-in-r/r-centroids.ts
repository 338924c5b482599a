/** Division around centroids: Kindred's sum anew, then the division made by R. */
export const centroidsInR = String.raw`
# ---- Answers as points ------------------------------------------------------

# Categories count from 0 here, so that a tick is 1.
x <- as.matrix(data[variables])
x[, categories > 0] <- x[, categories > 0] - 1

if (response_style != "none") {
  x <- x - rowMeans(x, na.rm = TRUE)
  if (response_style == "standardise") {
    spread <- sqrt(rowSums(x^2, na.rm = TRUE) / (rowSums(!is.na(x)) - 1))
    spread[!(spread > 1e-12)] <- NA
    x <- x / spread
  }
}
if (scale_by == "shares") {
  # Parts of a constant sum, as centred log-ratios; a zero is 65 % of half a point in 100.
  x <- x / rowSums(x)
  zeros <- rowSums(x == 0)
  x <- ifelse(x == 0, 0.65 * 0.005, x * (1 - zeros * 0.65 * 0.005))
  x <- log(x) - rowMeans(log(x))
} else if (scale_by != "none") {
  buying <- NULL
  for (j in seq_along(variables)) {
    if (categories[j] == 2) next
    v <- x[, j]
    buyers <- rep(TRUE, length(v))
    if (scale_by == "spend" && categories[j] == 0) {
      # Where some amounts are zero, buying is a column of its own, and amounts are of buyers.
      if (min(v, na.rm = TRUE) == 0 && max(v, na.rm = TRUE) > 0) {
        buyers <- is.na(v) | v > 0
        bought <- ifelse(is.na(v), NA, as.numeric(v > 0))
        buying <- cbind(buying, (bought - mean(bought, na.rm = TRUE)) / sd(bought, na.rm = TRUE))
        v[!buyers] <- NA
      }
      ends <- quantile(v, c(.01, .99), na.rm = TRUE, type = 7)
      v <- pmin(pmax(v, ends[1]), ends[2])
      v <- sign(v) * log1p(abs(v))
    }
    deviation <- sd(v, na.rm = TRUE)
    x[, j] <- (v - mean(v, na.rm = TRUE)) / if (is.finite(deviation) && deviation > 0) deviation else 1
    # Who did not buy stands at the buyers' mean.
    x[!buyers, j] <- 0
  }
  x <- cbind(x, buying)
}

complete <- rowSums(is.na(x)) == 0
used <- complete & weight > 0
points <- x[used, , drop = FALSE]
w <- weight[used]
# Weights sum to Kish's effective number of people.
if (found_with_weights) w <- w * sum(w) / sum(w^2)

# ---- Distances --------------------------------------------------------------

distances <- function(x, C) {
  dot <- x %*% t(C)
  switch(measure,
    euclidean = pmax(outer(rowSums(x^2), rowSums(C^2), "+") - 2 * dot, 0),
    manhattan = apply(C, 1, function(centre) rowSums(abs(sweep(x, 2, centre)))),
    angle = {
      lengths <- sqrt(outer(rowSums(x^2), rowSums(C^2)))
      ifelse(lengths > 0, pmax(1 - dot / lengths, 0), 1)
    },
    {
      united <- outer(rowSums(x^2), rowSums(C), "+") - dot
      ifelse(united > 0, 1 - dot / united, 0)
    }
  )
}
as_columns <- function(D, k) matrix(D, ncol = k)
nearest <- function(D) max.col(-D, ties.method = "first")
within <- function(D, at = nearest(D)) sum(w * D[cbind(seq_len(nrow(D)), at)])

# ---- 1. Kindred's own numbers, computed anew --------------------------------

k <- nrow(kindred$centroids)
heading("1. Kindred's centroids on these data, in base R")
columns("computed here")
D <- as_columns(distances(points, kindred$centroids), k)
check("sum of distances within segments", kindred$within, within(D))
shares <- as.vector(tapply(w, factor(nearest(D), seq_len(k)), sum, default = 0)) / sum(w)
# People as near to another centroid may be counted with either.
tied <- rowSums(D <= D[cbind(seq_len(nrow(D)), nearest(D))] + 1e-9) > 1
for (r in seq_len(k)) {
  check(sprintf("share of segment %d", r), kindred$shares[r], shares[r], 2 / nrow(points) + sum(w[tied]) / sum(w))
}
if (any(tied)) cat(sprintf("%d people are equally near to two segments; shares may differ by them.\n", sum(tied)))
here <- rep(NA_integer_, nrow(x))
here[complete] <- nearest(as_columns(distances(x[complete, , drop = FALSE], kindred$centroids), k))
answered <- rowSums(!is.na(as.matrix(data[variables])))
here[answered < least_answered] <- NA
check_places(here)

# ---- 2. The analysis repeated -----------------------------------------------

weighted_median <- function(v, w) {
  by <- order(v)
  below <- cumsum(w[by])
  half <- sum(w) / 2
  at <- which(below >= half)[1]
  if (below[at] == half && at < length(v)) (v[by][at] + v[by][at + 1]) / 2 else v[by][at]
}
# The set of ticks nearest to all members: the t most ticked, for the best t.
tick_set <- function(x, w) {
  by <- order(-colSums(w * x))
  shared <- apply(x[, by, drop = FALSE], 1, cumsum)
  t <- seq_len(ncol(x))
  united <- outer(t, rowSums(x), "+") - shared
  cost <- as.vector((ifelse(united > 0, 1 - shared / united, 0)) %*% w)
  replace(numeric(ncol(x)), by[seq_len(which.min(cost))], 1)
}
centre_of <- function(x, w) {
  switch(measure,
    manhattan = apply(x, 2, weighted_median, w = w),
    jaccard = tick_set(x, w),
    angle = {
      l <- sqrt(rowSums(x^2))
      colSums(w[l > 0] / l[l > 0] * x[l > 0, , drop = FALSE]) / sum(w[l > 0] / l[l > 0])
    },
    colSums(w * x) / sum(w)
  )
}
divide <- function(C) {
  best <- list(within = Inf)
  for (round in 1:200) {
    D <- as_columns(distances(points, C), k)
    at <- nearest(D)
    now <- within(D, at)
    if (!(now < best$within * (1 - 1e-12))) break
    best <- list(within = now, cluster = at, centers = C)
    for (r in seq_len(k)) {
      members <- at == r
      if (any(members)) C[r, ] <- centre_of(points[members, , drop = FALSE], w[members])
    }
  }
  best
}
heading(sprintf("2. Divided anew into %d segments", k))
if (measure == "euclidean" && !found_with_weights) {
  best <- stats::kmeans(points, k, iter.max = 200, nstart = if (nrow(points) > 20000) starts else 10 * starts)
  best$within <- best$tot.withinss
  again <- stats::kmeans(points, kindred$centroids, iter.max = 200)
  columns("stats::kmeans")
  beside("sum within, from Kindred's centroids", kindred$within, again$tot.withinss)
} else {
  tried <- lapply(seq_len(starts), function(start) divide(points[sample(nrow(points), k), , drop = FALSE]))
  best <- tried[[which.min(vapply(tried, function(one) one$within, 0))]]
  columns("base R")
  beside("sum within, from Kindred's centroids", kindred$within, divide(kindred$centroids)$within)
}
beside("sum of distances within segments", kindred$within, best$within)
sizes <- as.vector(tapply(w, factor(best$cluster, seq_len(k)), sum, default = 0)) / sum(w)
by_size <- order(sizes, decreasing = TRUE)
for (r in seq_len(k)) beside(sprintf("share of segment %d", r), kindred$shares[r], sizes[by_size][r])
here <- rep(NA_integer_, nrow(x))
here[used] <- match(best$cluster, by_size)
cross(data$found, here)

# ---- 3. The same by flexclust (Leisch 2006) ---------------------------------

heading("3. Divided anew by flexclust")
families <- c(
  euclidean = "kmeans", manhattan = "kmedians", angle = "angle",
  jaccard = "jaccard", "expected-jaccard" = "ejaccard"
)
if (found_with_weights) {
  cat("Weights are left to base R above.\n")
} else if (!requireNamespace("flexclust", quietly = TRUE)) {
  cat("The package flexclust is not installed. For this part run install.packages(\"flexclust\") first.\n")
} else {
  fit <- flexclust::stepFlexclust(
    points, k = k, nrep = starts, verbose = FALSE,
    FUN = flexclust::kcca, family = flexclust::kccaFamily(families[[measure]])
  )
  columns("flexclust")
  beside("sum of distances within segments", kindred$within, within(as_columns(distances(points, fit@centers), k), fit@cluster))
  here[used] <- fit@cluster
  cross(data$found, here)
}
`;
