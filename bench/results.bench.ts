import { mintActor } from "@/lib/access/mint";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { frequencyTable } from "@/lib/domain/statistics/contingency/frequency-table";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { exportResponses } from "@/lib/use-cases/results/export-responses";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { askForImport, sendAndLook, workOn } from "@/tests/support/bring-file";
import { newOwner } from "@/tests/support/tick-study";
import { valueOf } from "@/tests/support/world";

export const needsDatabase = true;

const ROWS = 100_000;
const COLUMNS = 60;
/** What a web server may be held up at a time while it counts, in milliseconds. */
const LONGEST_TURN = 50;

type Report = (line: string) => void;

function makeFile(): Buffer {
  const random = createRandom(1);
  const below = (n: number) => Math.floor(random.next() * n);
  const cells = (column: number): string => {
    if (column < 30) return String(below(2));
    if (column < 45) return ["never", "rarely", "sometimes", "often", "always"][below(5)] ?? "";
    if (column < 55) return `group ${below(9)}`;
    return String(18 + below(60));
  };
  const lines = [Array.from({ length: COLUMNS }, (_, i) => `q${i + 1}`).join(",")];
  for (let row = 0; row < ROWS; row++)
    lines.push(Array.from({ length: COLUMNS }, (_, i) => cells(i)).join(","));
  return Buffer.from(`${lines.join("\n")}\n`);
}

interface Measured<T> {
  readonly value: T;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Most CPU milliseconds between two turns of the event loop: what a request may have to wait for. */
  readonly longestTurn: number;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU time rather than time, so that a busy machine does not blame the code; other threads' work counts as its own. */
async function measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const begun = performance.now();
  const cpuBegun = cpuMs();
  let last = cpuBegun;
  let longestTurn = 0;
  const turn = setInterval(() => {
    const now = cpuMs();
    longestTurn = Math.max(longestTurn, now - last);
    last = now;
  }, 1);
  const value = await work();
  clearInterval(turn);
  const seconds = (performance.now() - begun) / 1000;
  return { value, seconds, cpuSeconds: (cpuMs() - cpuBegun) / 1000, longestTurn };
}

const line = (name: string, { seconds, cpuSeconds, longestTurn }: Measured<unknown>): string =>
  `${name}: ${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} CPU s), longest turn ${longestTurn.toFixed(0)} CPU ms, ` +
  `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`;

function benchPure(report: Report): void {
  const random = createRandom(2);
  const column = (size: number): CategoricalColumn => ({
    kind: "categorical",
    categories: size,
    codes: Int16Array.from({ length: ROWS }, () =>
      random.next() < 0.05 ? MISSING : Math.floor(random.next() * size),
    ),
  });
  const [rows, columns] = [column(9), column(5)];
  const time = (work: () => unknown): number => {
    const begun = performance.now();
    for (let i = 0; i < 20; i++) work();
    return (performance.now() - begun) / 20;
  };
  report(`frequency table of ${ROWS} coded responses: ${time(() => frequencyTable(rows)).toFixed(2)} ms`);
  const cross = () =>
    chiSquareTest(crossTabulate({ codes: rows.codes, size: 9 }, { codes: columns.codes, size: 5 }));
  report(`crosstab with its test: ${time(cross).toFixed(2)} ms`);
}

async function benchImport(report: Report, scope: WorkspaceScope): Promise<string> {
  const file = makeFile();
  report(`file: ${ROWS} rows × ${COLUMNS} columns, ${(file.length / 1e6).toFixed(1)} MB`);
  const looked = await measure(() => sendAndLook(scope, file));
  report(line("upload and guesses", looked));
  const { importId } = looked.value;
  const job = await askForImport(scope, importId);
  report(line("import in the worker", await measure(() => workOn(job))));
  return importId;
}

/** An import of 100,000 × 60, then its results as the web server makes them. */
export default async function benchResults(report: Report): Promise<void> {
  benchPure(report);
  const scope = await newOwner();
  const actor = mintActor(scope.userId);
  const importId = await benchImport(report, scope);
  const { findImport } = await import("@/lib/database/imports");
  const surveyId = (await findImport(scope, importId))?.surveyId ?? "";
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  report(`study: ${questionnaire?.pages.flatMap(({ items }) => items).length ?? 0} items`);

  const first = await measure(async () => valueOf(await seeResults(actor, { surveyId, filters: [] })));
  report(line("results, counted", first));
  report(line("results, kept", await measure(() => seeResults(actor, { surveyId, filters: [] }))));
  const cross = await measure(() => crossItems(actor, { surveyId, query: { rows: "c40", columns: "c50" } }));
  report(line("comparison of two items", cross));
  const exported = await measure(async () => {
    const { pieces } = valueOf(
      await exportResponses(actor, { surveyId, values: "codes", missingReasons: false, people: "analysed" }),
    );
    let bytes = 0;
    for await (const piece of pieces) bytes += piece.length;
    return bytes;
  });
  report(`${line("export", exported)}, ${(exported.value / 1e6).toFixed(1)} MB`);
  if (first.value.summary?.respondents.people !== ROWS) throw new Error("a row is missing");
  const longest = Math.max(first.longestTurn, cross.longestTurn);
  if (longest > LONGEST_TURN) throw new Error(`the event loop was held for ${longest.toFixed(0)} ms`);
}
