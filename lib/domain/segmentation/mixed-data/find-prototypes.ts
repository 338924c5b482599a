import type { Column } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { PrototypeRecord } from "../solutions/fitted-result";
import { sizesOf, weightedShares, type DivisionTask } from "./find-medoids";
import { scaledWeights } from "../weights/row-weights";
import { kPrototypes } from "./k-prototypes";
import { prototypeDistance } from "./prototype-distance";
import { sampledSilhouettes } from "./sampled-silhouette";

/** What all numbers of segments share. */
export interface PrototypeFrame {
  readonly columns: readonly Column[];
  readonly weights: Float64Array | null;
}

export interface FoundPrototypes {
  readonly record: PrototypeRecord;
  readonly assigned: Int16Array;
}

/** Divides people by k-prototypes into one number of segments, largest first. Numbers come on one scale already. */
export function findPrototypes({ columns, weights }: PrototypeFrame, task: DivisionTask): FoundPrototypes {
  const { segments, starts, seed } = task;
  const persons = weights ? scaledWeights({ kind: "sampling", values: weights }) : undefined;
  const random = createRandom(deriveSeed(seed, segments));
  const found = kPrototypes(columns, segments, random, { starts, weights: persons });
  const sizes = sizesOf(found.assignments, segments);
  const shares = weightedShares(found.assignments, segments, weights);
  const order = [...sizes.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const place = Int16Array.from(sizes, (_, segment) => order.indexOf(segment));
  const kinds = columns.map(({ kind }) => kind);
  const within = (variable: number): number =>
    kinds.slice(0, variable).filter((kind) => kind === kinds[variable]).length;
  const people = found.assignments.length;
  const smallestSize = Math.min(...sizes);
  return {
    assigned: found.assignments.map((segment) => place[segment] ?? -1),
    record: {
      segments,
      shares: order.map((segment) => shares[segment] ?? 0),
      smallestShare: smallestSize / people,
      smallestSize,
      startsAtBest: found.startsAtBest,
      starts,
      objective: found.objective,
      lambda: found.lambda,
      silhouette: sampledSilhouettes(
        { people, between: prototypeDistance(columns, found.lambda), weights: persons },
        seed,
      )(found.assignments, segments),
      prototypes: order.map((segment) =>
        columns.map(({ kind }, variable) => {
          const table = kind === "numeric" ? found.means : found.modes;
          return table[segment]?.[within(variable)] ?? Number.NaN;
        }),
      ),
    },
  };
}
