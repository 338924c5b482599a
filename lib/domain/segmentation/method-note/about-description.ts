import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase } from "./phrase";
import type { ReferenceId } from "./references";

const SIGNIFICANT = 0.05;

/** Which tests compared the segments on what did not form them, and how many tests were allowed for. */
export function aboutDescription({ descriptors, counts }: NoteFacts): NotePart | null {
  const tests = descriptors.flatMap(({ test }) => (test ? [test] : []));
  const used = [...new Set(tests.map(({ method }) => method))].filter((method) => method in citations);
  const isDiscovery = tests.some(({ pDiscovery }) => pDiscovery !== undefined);
  const corrected = descriptors.filter((row) => (row.corrected ?? []).length > 0).length;
  if (tests.length === 0 && !counts) return null;
  return {
    id: "description",
    sentences: [
      ...(counts ? [phrase(counts.weighted ? "description.shares-weighted" : "description.shares")] : []),
      ...(tests.length > 0
        ? [
            phrase("description.tests", {
              count: tests.length,
              tests: used.map((method) => phrase(`description.test.${method}`)),
            }),
            phrase("description.holm", {
              count: tests.length,
              significant: tests.filter(({ pHolm }) => pHolm < SIGNIFICANT).length,
            }),
            ...(isDiscovery ? [phrase("description.discovery")] : []),
            ...(corrected > 0 ? [phrase("description.corrected", { count: corrected })] : []),
            phrase("description.base-untested"),
            phrase("description.as-known"),
          ]
        : []),
    ],
    items: [],
    references: [
      ...(counts ? (["wilson-1927"] as const) : []),
      ...(tests.length > 0 ? (["holm-1979"] as const) : []),
      ...(isDiscovery ? (["benjamini-1995"] as const) : []),
      ...(tests.length > 0 && corrected > 0 ? (["bolck-2004", "vermunt-2010"] as const) : []),
      ...used.flatMap((method) => citations[method] ?? []),
    ],
  };
}

/** Names of tests as descriptor rows have them, with what is cited for them. */
const citations: Readonly<Record<string, readonly ReferenceId[]>> = {
  pearson: [],
  "pearson-effective": [],
  "monte-carlo": [],
  "rao-scott": ["rao-1984"],
  anova: [],
  welch: ["welch-1951"],
};
