import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import type { DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import { answerStyle } from "@/lib/domain/segmentation/response-style/answer-style";
import { styleBySegment } from "@/lib/domain/segmentation/response-style/style-by-segment";
import type { DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import type {
  EnsembleAgreement,
  FoundSolutions,
  FittedSolution,
  Origin,
  SolutionStyle,
} from "@/lib/domain/segmentation/solutions/fitted-result";
import { withSolutions } from "@/lib/domain/segmentation/solutions/with-solutions";
import { stabilityAcrossSolutions } from "@/lib/domain/segmentation/stability/across-solutions";
import { finderFor, otherMethodFor, type Finder } from "./finders";
import { measureEnsembles } from "./measure-ensembles";
import { partOfProgress, type FitOptions } from "./runner-for";
import type { BaseVariable, Division, SolutionRequest } from "./solution-request";

export interface SolutionOptions extends FitOptions {
  /** What is found so far, after every number of segments: fewest first. */
  readonly onFound?: ((found: FoundSolutions) => void) | undefined;
}

/** Of the progress: the fits, then the other method, then tests of the number, then the bootstrap. */
const SHARES = { fits: 0.5, other: 0.1, tests: 0.1 };

/** Where the people of each division come from, by number of segments. */
function originsOf(divisions: readonly Division[]): Map<number, Origin> {
  const steps = stabilityAcrossSolutions(divisions);
  return new Map(steps.map(({ from, to, flow, stability }) => [to, { from, flow, stability }]));
}

/**
 * Finds segments by one method for every number asked for, ascending; with how each division comes from the smaller one,
 * how far a second method agrees, and whether bootstrap samples find it again. The result depends on data, settings and
 * seed only, not on the number of threads.
 *
 * @throws the signal's reason when cancelled
 */
export async function findSolutions(
  { settings, base, weights, seed }: SolutionRequest,
  { signal, onProgress, onFound, threads }: SolutionOptions = {},
): Promise<FoundSolutions> {
  const finder = finderFor(settings, base, weights, seed);
  const { divisions, solutions } = await fitEvery(finder, countsOf(settings, base), {
    signal,
    threads,
    onFound,
    onProgress: partOfProgress(onProgress, 0, SHARES.fits),
  });
  const others = await agreements({ settings, base, weights, seed }, divisions, {
    signal,
    threads,
    onProgress: partOfProgress(onProgress, SHARES.fits, SHARES.fits + SHARES.other),
  });
  const ensembles = settings.comparesMethods
    ? await measureEnsembles({ settings, base, weights, seed }, divisions, others, { signal, threads })
    : new Map<number, EnsembleAgreement>();
  const afterTests = SHARES.fits + SHARES.other + SHARES.tests;
  const styles = await stylesOf({ settings, base, weights, seed }, divisions, { signal, threads });
  const tests = await finder.testCounts?.(solutions, {
    signal,
    threads,
    onProgress: partOfProgress(onProgress, SHARES.fits + SHARES.other, afterTests),
  });
  const divided = divisions.filter(({ segments }) => segments > 1);
  const stability =
    settings.stabilityPairs < 2 || divided.length === 0
      ? []
      : await finder.measureStability(divided, settings.stabilityPairs, {
          signal,
          threads,
          onProgress: partOfProgress(onProgress, afterTests, 1),
        });
  onProgress?.(1);
  return withSolutions(
    finder.model,
    solutions.map((solution) => {
      const found = stability.find(({ segments }) => segments === solution.segments);
      return {
        ...solution,
        ...tests?.get(solution.segments),
        otherMethod: otherMethodIn(others.get(solution.segments)),
        ensemble: ensembles.get(solution.segments) ?? null,
        style: styles.get(solution.segments) ?? null,
        stability: found
          ? {
              pairs: settings.stabilityPairs,
              agreement: found.agreement,
              structure: found.structure,
              within: found.within,
            }
          : null,
      };
    }),
  );
}

/** The best division into every number of segments, telling of each as it is found. */
async function fitEvery(
  finder: Finder,
  counts: readonly number[],
  { signal, threads, onProgress, onFound }: SolutionOptions,
): Promise<{ readonly divisions: Division[]; readonly solutions: FittedSolution[] }> {
  const effort = counts.reduce((sum, segments) => sum + segments, 0);
  const divisions: Division[] = [];
  const solutions: FittedSolution[] = [];
  let spent = 0;
  for (const segments of counts) {
    const part = partOfProgress(onProgress, spent / effort, (spent + segments) / effort);
    const { record, assigned } = await finder.find(segments, { signal, threads, onProgress: part });
    spent += segments;
    divisions.push({ segments, assigned });
    solutions.push({ ...record, origin: originsOf(divisions).get(segments) ?? null });
    onFound?.(withSolutions(finder.model, solutions));
  }
  return { divisions, solutions };
}

/** No more segments than people; each number once, ascending. */
function countsOf(
  { fromSegments, toSegments }: DataDrivenSettings,
  base: readonly BaseVariable[],
): readonly number[] {
  const column = base[0]?.column;
  const people = column?.kind === "categorical" ? column.codes.length : (column?.values.length ?? 0);
  const most = Math.max(1, Math.min(toSegments, people));
  const least = Math.min(fromSegments, most);
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

interface OtherDivision {
  readonly method: DataDrivenMethod;
  readonly adjustedRand: number;
  readonly assigned: Int16Array;
}

const otherMethodIn = (other: OtherDivision | undefined) =>
  other ? { method: other.method, adjustedRand: other.adjustedRand } : null;

/** A second method's division into as many segments, with its adjusted Rand index. */
async function agreements(
  request: SolutionRequest,
  divisions: readonly Division[],
  options: FitOptions,
): Promise<Map<number, OtherDivision>> {
  const found = new Map<number, OtherDivision>();
  const settings = request.settings.comparesMethods ? otherMethodFor(request.settings, request.base) : null;
  if (!settings) return found;
  const finder = finderFor(settings, request.base, request.weights, request.seed);
  const compared = divisions.filter(({ segments }) => segments > 1);
  for (const [index, { segments, assigned }] of compared.entries()) {
    const other = await finder.find(segments, { signal: options.signal, threads: options.threads });
    const table = crossDivisions(assigned, segments, other.assigned, segments);
    found.set(segments, {
      method: settings.method,
      adjustedRand: adjustedRandIndex(table),
      assigned: other.assigned,
    });
    options.onProgress?.((index + 1) / compared.length);
  }
  return found;
}

/**
 * How much of the style of answering lies between the segments of each division; where a style is taken out first, also
 * without doing so.
 */
async function stylesOf(
  request: SolutionRequest,
  divisions: readonly Division[],
  { signal, threads }: FitOptions,
): Promise<Map<number, SolutionStyle>> {
  const found = new Map<number, SolutionStyle>();
  const style = answerStyle(request.base);
  if (!style) return found;
  const weights = request.weights ?? undefined;
  const share = ({ assigned, segments }: Division) =>
    styleBySegment(style.values, assigned, segments, weights)?.etaSquared;
  const { settings } = request;
  const isCorrected = settings.method === "k-centroids" && settings.responseStyle !== "none";
  const asAnswered = isCorrected
    ? finderFor({ ...settings, responseStyle: "none" }, request.base, request.weights, request.seed)
    : null;
  for (const division of divisions) {
    const etaSquared = division.segments > 1 ? share(division) : undefined;
    if (etaSquared === undefined) continue;
    const before = await asAnswered?.find(division.segments, { signal, threads });
    const uncorrected = before ? (share({ ...division, assigned: before.assigned }) ?? null) : null;
    found.set(division.segments, { kind: style.kind, etaSquared, uncorrected });
  }
  return found;
}
