import type { Options } from "../parse-options";
import type { ReadTable } from "../read-table";
import type { SegmentMethod } from "../solution";
import { centroids } from "./centroids";
import { latentClasses } from "./latent-classes";
import { medoids } from "./medoids";
import { prototypes } from "./prototypes";

/** The method asked for, ready to work on the table. */
export const methodFor = (table: ReadTable, options: Options): SegmentMethod => {
  const { method } = options;
  switch (method) {
    case "lca":
      return latentClasses(table, options);
    case "pam":
      return medoids(table, options);
    case "kprototypes":
      return prototypes(table, options);
    case "kmeans":
    case "kmedians":
    case "ejaccard":
      return centroids(table, { ...options, method });
  }
};
