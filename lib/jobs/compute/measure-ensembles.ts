import { collectPoints } from "@/lib/domain/segmentation/k-centroids/points";
import { planPreparation, prepareBase } from "@/lib/domain/segmentation/preparation/prepare-base";
import type { EnsembleAgreement } from "@/lib/domain/segmentation/solutions/fitted-result";
import { sampled, samplingWeights } from "./finders";
import { runnerFor, type FitOptions } from "./runner-for";
import { hasOrder, type Division, type SolutionRequest } from "./solution-request";

/**
 * By number of segments: how far the divisions found agree with bagged clustering and with the consensus of all ways; of a
 * sample where people are very many. Empty where the answers have no order or differ too little.
 *
 * @param others a second method's divisions, of the same people
 */
export async function measureEnsembles(
  { settings, base, weights, seed }: SolutionRequest,
  divisions: readonly Division[],
  others: ReadonlyMap<number, { readonly assigned: Int16Array }>,
  { signal, threads }: FitOptions,
): Promise<Map<number, EnsembleAgreement>> {
  const compared = divisions.filter(({ segments }) => segments > 1);
  // Ensembles compare distances: of answers without order there are none.
  if (compared.length === 0 || !base.every(hasOrder)) return new Map();
  const columns = base.map(({ column }) => column);
  const isNumeric = columns.some(({ kind }) => kind === "numeric");
  const preparation = planPreparation(
    columns,
    settings.method === "k-centroids"
      ? settings
      : { responseStyle: "none", scale: isNumeric ? "z-score" : "none" },
  );
  const prepared = prepareBase(columns, preparation);
  const second = compared.flatMap(({ segments }) => {
    const other = others.get(segments);
    return other ? [{ segments, assigned: other.assigned }] : [];
  });
  const drawn = sampled(prepared, weights, [...compared, ...second], seed);
  const points = collectPoints(drawn.columns, true, samplingWeights(drawn.weights));
  const byOther = drawn.divisions.slice(compared.length);
  const task = {
    divisions: drawn.divisions.slice(0, compared.length).map(({ segments, assigned }) => ({
      segments,
      found: assigned,
      other: byOther.find((one) => one.segments === segments)?.assigned ?? null,
    })),
    seed,
  };
  const [found] = await runnerFor(threads).run("ensemble-agreement", points, [task], { signal });
  return new Map((found ?? []).map(({ segments, ...agreement }) => [segments, agreement]));
}
