import { describe, expect, it } from "vitest";
import { orderVariables } from "@/lib/domain/segmentation/profile/order-variables";
import { profileSegments } from "@/lib/domain/segmentation/profile/profile-segments";
import { wardDendrogram } from "@/lib/domain/statistics/hierarchical-clustering/ward-dendrogram";
import { association } from "@/lib/domain/statistics/association/association";
import { categoricalColumn, numericColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import letters from "../fixtures/reference/column_letters_vacmot6.json";
import order from "../fixtures/reference/variable_order.json";

const data = readDataSet("data/vacmot.csv");
const assignments = segmentsFromOne(data, "vacmot6");
const motives = Object.keys(data).slice(0, 20);
const column = (id: string) => categoricalColumn(data, id, ["0", "1"]);

describe("the profile of the published vacmot segments agrees with R", () => {
  const variables = motives.map((id) => ({
    id,
    column: column(id),
    role: "descriptor" as const,
    options: [1],
  }));
  const profiles = profileSegments({ assignments, segments: 6, variables });

  it.each(motives)("%s: z against the rest, index, marker", (motive) => {
    for (const profile of profiles) {
      const trait = profile.traits.find((one) => one.variable === motive);
      const at = <T>(table: Record<string, T[]>): T | undefined => table[motive]?.[profile.segment];
      expect(trait?.test?.statistic).toBeCloseTo(at<number>(letters.z_vs_rest) ?? NaN, 10);
      expect(trait?.index).toBeCloseTo(at<number>(letters.index_vs_total) ?? NaN, 9);
      expect(trait?.marker).toBe(at<boolean>(letters.marker_vars_profile_plot));
    }
  });

  it("mean age is compared by Welch's t", () => {
    const age = { id: "Age", column: numericColumn(data, "Age"), role: "descriptor" as const };
    const trait = profileSegments({ assignments, segments: 6, variables: [age] })[0]?.traits[0];
    expect(trait?.test?.statistic).toBeCloseTo(order.age_first_segment_against_rest.t, 10);
    expect(trait?.test?.p).toBeCloseTo(order.age_first_segment_against_rest.p, 12);
  });
});

describe("the order of the variables agrees with R's hclust", () => {
  const columns = motives.map(column);

  it("leaves", () => {
    expect(orderVariables(columns).map((leaf) => leaf + 1)).toEqual(order.order);
  });

  it("heights", () => {
    const distances = Float64Array.from(columns.flatMap((a) => columns.map((b) => 1 - association(a, b))));
    const heights = wardDendrogram(distances, 20).merges.map((merge) => merge.height);
    for (const [i, height] of order.heights.entries()) expect(heights[i]).toBeCloseTo(height, 10);
  });
});
