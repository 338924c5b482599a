import { describe, expect, it } from "vitest";
import type { Variable } from "@/lib/domain/responses/variables";
import { gatherEvidence, type EvidenceInput } from "./gather-evidence";
import { judgeShare } from "./judge-share";
import { poolMoments } from "./judge-mean";

const tick = (id: string, extra: Partial<Variable> = {}): Variable => ({
  id,
  itemId: id.split(".")[0] ?? id,
  partId: id,
  itemType: "multiple-choice",
  kind: "categorical",
  ordinal: false,
  code: id,
  question: { en: "What do you look for?" },
  part: { en: `Option ${id}` },
  categories: [
    { id: "no", code: "0", label: {}, countsAsMissing: false },
    { id: "yes", code: "1", label: {}, countsAsMissing: false },
  ],
  binary: true,
  missingWhen: [],
  reversed: false,
  role: "descriptor",
  dimension: "benefit-sought",
  sensitive: false,
  ...extra,
});

const input = (
  variables: Variable[],
  counts: EvidenceInput["counts"],
  extra: Partial<EvidenceInput> = {},
): EvidenceInput => ({
  counts,
  variables,
  base: new Set(),
  lineages: counts.sizes.map((_, index) => `segment-${index}`),
  language: "en",
  fallback: "en",
  ...extra,
});

const counted = (variableId: string, rows: number[][]) =>
  ({ kind: "categorical", variableId, counts: rows }) as const;

describe("judgeShare", () => {
  it("gives the Wilson intervals of the published examples", () => {
    const interval = (count: number, base: number) => {
      const { low, high } = judgeShare({ count, base, restCount: 0, restBase: 0 });
      return [low.toFixed(4), high.toFixed(4)];
    };
    expect(interval(32, 50)).toEqual(["0.5014", "0.7586"]);
    expect(interval(5, 50)).toEqual(["0.0435", "0.2136"]);
    expect(interval(0, 20)).toEqual(["0.0000", "0.1611"]);
    expect(interval(20, 20)).toEqual(["0.8389", "1.0000"]);
  });

  it("holds 32 of 50 against 48 of 150: index 160, p 6.3e-5, h .652", () => {
    const judged = judgeShare({ count: 32, base: 50, restCount: 48, restBase: 150 });
    expect(judged.index).toBeCloseTo(160, 10);
    expect(judged.p).toBeCloseTo(6.334e-5, 7);
    expect(judged.effect).toBeCloseTo(0.652, 3);
  });
});

describe("gatherEvidence", () => {
  const sizes = [50, 150];
  const counts = {
    sizes,
    variables: [
      counted("a.x", [
        [18, 32],
        [102, 48],
      ]),
    ],
  };

  it("marks a trait that is far from everyone, unlikely by chance and not small as distinctive", () => {
    const [segment] = gatherEvidence(input([tick("a.x")], counts));
    const evidence = segment?.find(({ variableId }) => variableId === "a.x");
    expect(evidence).toMatchObject({
      count: 32,
      base: 50,
      asked: 50,
      restCount: 48,
      restBase: 150,
      distinctive: true,
    });
    expect(evidence?.q).toBeCloseTo(6.334e-5, 7);
  });

  it("does not test what formed the segments, and says the difference is by construction", () => {
    const [segment] = gatherEvidence(input([tick("a.x")], counts, { base: new Set(["a.x"]) }));
    expect(segment?.[1]).toMatchObject({ p: null, q: null, byConstruction: true, distinctive: true });
  });

  it("calls nothing distinctive under thirty people", () => {
    const few = {
      sizes: [20, 150],
      variables: [
        counted("a.x", [
          [2, 18],
          [102, 48],
        ]),
      ],
    };
    expect(gatherEvidence(input([tick("a.x")], few))[0]?.[1]?.distinctive).toBe(false);
  });

  it("corrects for the number of comparisons: one weak difference among many similar shares is not distinctive", () => {
    const noise = Array.from({ length: 40 }, (_, index) => `n${index}.x`);
    const weak = counted("a.x", [
      [25, 25],
      [100, 50],
    ]);
    const alone = gatherEvidence(input([tick("a.x")], { sizes, variables: [weak] }));
    const among = gatherEvidence(
      input([tick("a.x"), ...noise.map((id) => tick(id))], {
        sizes,
        variables: [
          weak,
          ...noise.map((id) =>
            counted(id, [
              [25, 25],
              [75, 75],
            ]),
          ),
        ],
      }),
    );
    expect(alone[0]?.[1]?.distinctive).toBe(true);
    expect(among[0]?.[1]?.distinctive).toBe(false);
  });

  it("leaves special categories of personal data out", () => {
    const [segment] = gatherEvidence(input([tick("a.x", { sensitive: true })], counts));
    expect(segment).toHaveLength(1);
  });

  it("keeps its ids when numbers change, and gives every segment its own", () => {
    const first = gatherEvidence(input([tick("a.x")], counts));
    const later = gatherEvidence(
      input([tick("a.x")], {
        sizes,
        variables: [
          counted("a.x", [
            [10, 40],
            [100, 50],
          ]),
        ],
      }),
    );
    expect(later[0]?.map(({ id }) => id)).toEqual(first[0]?.map(({ id }) => id));
    expect(first[0]?.[1]?.id).not.toBe(first[1]?.[1]?.id);
  });

  it("tells those who were not asked from those who did not answer", () => {
    const routed = {
      sizes,
      variables: [
        counted("a.x", [
          [10, 20],
          [80, 40],
        ]),
      ],
    };
    const [segment] = gatherEvidence(input([tick("a.x")], routed, { notShown: new Map([["a", [12, 20]]]) }));
    expect(segment?.[1]).toMatchObject({ base: 30, asked: 38 });
  });

  it("counts the two upper points of a scale, and leaves don't know out of the base", () => {
    const point = (id: string, countsAsMissing = false) => ({
      id,
      code: id,
      label: { en: id },
      countsAsMissing,
    });
    const scale = tick("m.r", {
      itemType: "likert-matrix",
      binary: false,
      ordinal: true,
      part: { en: "I like rain" },
      categories: [point("Never"), point("Seldom"), point("Often"), point("Always"), point("No idea", true)],
    });
    const [segment] = gatherEvidence(
      input([scale], {
        sizes,
        variables: [
          counted("m.r", [
            [10, 10, 15, 15, 0],
            [50, 50, 25, 25, 0],
          ]),
        ],
      }),
    );
    expect(segment?.[1]).toMatchObject({
      count: 30,
      base: 50,
      statement: "I like rain",
      optionLabel: "Often – Always",
    });
  });

  it("pools the others' means and deviations exactly", () => {
    // 1…4 and 11, 13: mean 34/6, variance of the six values 26.266…
    const pooled = poolMoments([
      { n: 4, mean: 2.5, sd: Math.sqrt(5 / 3) },
      { n: 2, mean: 12, sd: Math.sqrt(2) },
      { n: 0, mean: Number.NaN, sd: Number.NaN },
    ]);
    expect(pooled.n).toBe(6);
    expect(pooled.mean).toBeCloseTo(34 / 6, 12);
    expect(pooled.sd ** 2).toBeCloseTo((1 + 4 + 9 + 16 + 121 + 169 - 34 ** 2 / 6) / 5, 10);
  });
});
