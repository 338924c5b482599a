import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { shareSentence } from "@/lib/domain/personas/plan-sentence";
import { toFivePoints } from "./coarse-figures";
import { isSmall, protectCells } from "./protect-cells";
import { sharedLine } from "./shared-card";

const k = 10;

/** The evidence of one question about several segments, from its table of counts. */
function evidenceOf(
  table: readonly (readonly number[])[],
  form: "answer" | "choose",
  variable = "v",
): Evidence[][] {
  const bases = table.map((row, segment) =>
    form === "answer" ? row.reduce((a, b) => a + b, 0) : (baseOf[segment] ?? 0),
  );
  const everyone = bases.reduce((a, b) => a + b, 0);
  return table.map((row, segment) =>
    row.map((count, option) => {
      const base = bases[segment] ?? 0;
      const total = table.reduce((sum, other) => sum + (other[option] ?? 0), 0);
      return {
        id: `${segment}/${variable}/${option}`,
        statistic: "share",
        variableId: form === "answer" ? variable : `${variable}.${option}`,
        categoryId: form === "answer" ? String(option) : "yes",
        form,
        wording: "?",
        optionLabel: String(option),
        count,
        base,
        restCount: total - count,
        restBase: everyone - base,
        value: base > 0 ? count / base : 0,
        restValue: everyone > base ? (total - count) / (everyone - base) : 0,
        effect: 0,
        distinctive: false,
        confidence: "high",
      } as Evidence;
    }),
  );
}
let baseOf: number[] = [];

/** Every number a shared page states about a cell: its own rounded share and the others'. */
function stated(evidence: Evidence[][]): Map<string, { own?: number; rest?: number; most?: boolean }> {
  const rights = protectCells(evidence, k);
  const known = new Map(evidence.flat().map((one) => [one.id, one]));
  const said = new Map<string, { own?: number; rest?: number; most?: boolean }>();
  for (const one of evidence.flat()) {
    const line = sharedLine(
      { evidence: known, rights, showEvidence: true },
      { kind: "plan", plan: shareSentence("x", one) },
    );
    if (line?.kind !== "plan") continue;
    const { known: what, share, rest } = line.slots;
    if (what === "nothing") said.set(one.id, { most: true });
    else said.set(one.id, { own: Number(share), ...(what === "both" ? { rest: Number(rest) } : {}) });
    for (const shown of line.evidence) {
      expect(shown.share).toBe(share);
      expect(shown.others ?? undefined).toBe(what === "both" ? rest : undefined);
    }
  }
  return said;
}

describe("protectCells", () => {
  it("hides a cell with fewer than ten people, and the next smallest that would give it away", () => {
    const rights = protectCells(evidenceOf([[40, 30, 20, 4]], "answer"), k);
    expect([0, 1, 2, 3].map((option) => rights.get(`0/v/${option}`)?.shows)).toEqual([
      "share",
      "share",
      "nothing",
      "nothing",
    ]);
  });

  it("hides on, until at least ten people are behind what is hidden", () => {
    const rights = protectCells(evidenceOf([[40, 30, 3, 2]], "answer"), k);
    expect([0, 1, 2, 3].map((option) => rights.get(`0/v/${option}`)?.shows)).toEqual([
      "share",
      "nothing",
      "nothing",
      "nothing",
    ]);
  });

  it("says of nearly everyone only that it is most", () => {
    baseOf = [50];
    expect(protectCells(evidenceOf([[47]], "choose"), k).get("0/v/0")).toEqual({
      shows: "most",
      others: false,
    });
  });

  it("does not show the others' share where another segment's own is hidden", () => {
    baseOf = [50, 50];
    const rights = protectCells(evidenceOf([[25], [3]], "choose"), k);
    expect(rights.get("0/v/0")).toEqual({ shows: "share", others: false });
  });

  it("rounds to five points and never says none or all", () => {
    expect([0.642, 0.998, 0.001, 0.376].map(toFivePoints)).toEqual([0.65, 0.95, 0.05, 0.4]);
  });

  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
    .chain(([segments, options]) =>
      fc.array(fc.array(fc.nat(60), { minLength: options, maxLength: options }), {
        minLength: segments,
        maxLength: segments,
      }),
    );

  it("nothing under ten can be rebuilt: for every small cell another table, where it is not small, gives every number stated", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const evidence = evidenceOf(counts, "answer");
        const said = stated(evidence);
        counts.forEach((row, segment) => {
          const hidden = row.flatMap((_, option) =>
            said.get(`${segment}/v/${option}`)?.own === undefined ? [option] : [],
          );
          const people = hidden.reduce((sum, option) => sum + (row[option] ?? 0), 0);
          const base = row.reduce((a, b) => a + b, 0);
          row.forEach((count, option) => {
            if (!isSmall(count, base, k)) return;
            expect(said.get(`${segment}/v/${option}`)?.own).toBeUndefined();
            // All that is hidden moved into this cell: shown cells, base and remainders stay as they are.
            if (people < k) return expect(hidden.length).toBe(row.length);
            const other = counts.map((cells) => [...cells]);
            for (const from of hidden) (other[segment] as number[])[from] = 0;
            (other[segment] as number[])[option] = people;
            const restated = evidenceOf(other, "answer").flat();
            for (const [id, { own, rest }] of said) {
              const cell = restated.find((one) => one.id === id);
              if (own !== undefined) expect(toFivePoints(cell?.value ?? -1)).toBe(own);
              if (rest !== undefined) expect(toFivePoints(cell?.restValue ?? -1)).toBe(rest);
            }
          });
        });
      }),
      { numRuns: 250 },
    );
  }, 30_000);

  it("of a tick nothing under ten is said in one segment or through the others", () => {
    const ticks = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 80 }), fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(ticks, (segments) => {
        baseOf = segments.map(([base]) => base);
        const counts = segments.map(([base, share]) => [Math.round(base * share)]);
        const said = stated(evidenceOf(counts, "choose"));
        const anySmall = counts.some(([count = 0], segment) => isSmall(count, baseOf[segment] ?? 0, k));
        counts.forEach(([count = 0], segment) => {
          const words = said.get(`${segment}/v/0`);
          const base = baseOf[segment] ?? 0;
          if (isSmall(count, base, k)) expect(words?.own).toBeUndefined();
          if (words?.most) expect(base - k).toBeGreaterThanOrEqual(base / 2); // it could be as many as ten without
          if (anySmall) expect(words?.rest).toBeUndefined();
        });
      }),
      { numRuns: 600 },
    );
  });
});
