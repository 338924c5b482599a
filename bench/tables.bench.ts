import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { profileSegments } from "@/lib/domain/segmentation/profile/profile-segments";
import { selectGoldenQuestions } from "@/lib/domain/segmentation/typing/select-golden-questions";
import { dissimilarities } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { gower } from "@/lib/domain/segmentation/mixed-data/gower";
import { partitionAroundMedoids } from "@/lib/domain/segmentation/mixed-data/partition-around-medoids";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

const PEOPLE = 10_000;
const SEGMENTS = 6;
const GOAL_SECONDS = 2;

const random = createRandom(1);
const options = (people: number, categories: number): CategoricalColumn => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from({ length: people }, () => random.below(categories + 1) - 1),
});
const numbers = (people: number): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from({ length: people }, () => random.next() * 100),
});

/** Tables, tests and profiles of 10,000 people in six segments on 100 variables, and what else a segment page asks for. */
export default function benchTables(report: (line: string) => void): void {
  const seconds = (name: string, work: () => unknown): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    const used = (user + system) / 1e6;
    report(`${name}: ${used.toFixed(2)} CPU s`);
    return used;
  };
  const assignments = Int16Array.from({ length: PEOPLE }, () => random.below(SEGMENTS));
  const weights = Float64Array.from({ length: PEOPLE }, () => 0.3 + random.next());
  const variables = Array.from({ length: 100 }, (_, j) => ({
    id: String(j),
    column: j % 5 === 0 ? numbers(PEOPLE) : options(PEOPLE, 2 + (j % 6)),
    role: "descriptor" as const,
  }));
  const input = { assignments, segments: SEGMENTS, variables };
  const described = seconds("100 descriptor tests with letters", () => describeSegments(input));
  seconds("the same, weighted", () => describeSegments({ ...input, weights }));
  const profiled = seconds("profiles of six segments", () => profileSegments(input));

  const items = Array.from({ length: 20 }, () => options(1000, 2));
  const sample = { items, assignments: assignments.slice(0, 1000), segments: SEGMENTS };
  seconds("golden questions, 20 items, 1,000 people, nested tenfold", () => selectGoldenQuestions(sample, 2));

  const mixed = Array.from({ length: 10 }, (_, j) =>
    j % 2 === 0
      ? { column: numbers(2000), scale: "numeric" as const }
      : { column: options(2000, 4), scale: "nominal" as const },
  );
  seconds("Gower and medoids, 2,000 people, 10 variables, k = 4, 11 starts", () => {
    const measured = gower(mixed);
    partitionAroundMedoids(dissimilarities(2000, measured.between), 4, createRandom(3));
  });
  if (described + profiled > GOAL_SECONDS) throw new Error(`more than ${GOAL_SECONDS} CPU seconds`);
}
