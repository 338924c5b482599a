/** Methods that find segments in the answers and leave the choice of their number to a person. */
export const dataDrivenMethods = [
  "latent-classes",
  "k-centroids",
  "medoids",
  "prototypes",
  "rankings",
] as const;
export type DataDrivenMethod = (typeof dataDrivenMethods)[number];
