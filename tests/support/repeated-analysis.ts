import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { csvLine } from "@/lib/domain/responses/csv-line";
import type { Variable } from "@/lib/domain/responses/variables";
import { placeByModel } from "@/lib/domain/segmentation/placement/place-by-model";
import { buildScript } from "@/lib/domain/segmentation/repeat-in-r/build-script";
import { dataCell, dataHead, dataNames } from "@/lib/domain/segmentation/repeat-in-r/data-columns";
import {
  baseOf,
  isDataDriven,
  segmentationSettingsSchema,
  type SegmentationResult,
} from "@/lib/domain/segmentation/segmentation";
import { SOFTWARE } from "@/lib/domain/software";
import { rowCount, type Column } from "@/lib/domain/statistics/column";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";

/** A column with what a method has to know of it. */
export interface Asked {
  readonly code: string;
  readonly column: Column;
  readonly binary?: boolean;
  readonly ordinal?: boolean;
}

interface Analysis {
  readonly asked: readonly Asked[];
  readonly settings: object;
  readonly chosen: number;
  readonly weights?: Float64Array;
  /** Given where nothing is fitted. */
  readonly result?: SegmentationResult;
}

export interface Written {
  readonly script: string;
  readonly data: string;
  readonly result: SegmentationResult;
}

const variableOf = ({ code, column, binary = false, ordinal = false }: Asked): Variable => ({
  id: code,
  itemId: code,
  partId: null,
  itemType: column.kind === "numeric" ? "number" : "single-choice",
  kind: column.kind,
  ordinal,
  code,
  question: { en: `What of ${code}?\nReally` },
  part: null,
  categories: Array.from({ length: column.kind === "categorical" ? column.categories : 0 }, (_, at) => ({
    id: `o${at}`,
    code: `o${at}`,
    label: { en: `Answer "${at}"` },
    countsAsMissing: false,
  })),
  binary,
  missingWhen: [],
  reversed: false,
  role: "base",
  dimension: "other",
  sensitive: false,
});

/** Script and data as the product writes them, of a segmentation found here. */
export async function writtenAnalysis({
  asked,
  settings: given,
  chosen,
  weights,
  result: applied,
}: Analysis): Promise<Written> {
  const settings = segmentationSettingsSchema.parse(given);
  const isFound = isDataDriven(settings);
  const result: SegmentationResult = applied ?? {
    ...(await findSolutions(
      {
        settings: settings as Extract<typeof settings, { base: string[] }>,
        base: asked.map(({ column, binary = false, ordinal = false }) => ({ column, binary, ordinal })),
        weights: weights ?? null,
        seed: 5,
      },
      { threads: 0 },
    )),
    recommended: chosen,
    reasons: [],
    warnings: [],
    unclassified: 0,
  };
  const base = baseOf(settings).flatMap((id) => asked.filter(({ code }) => code === id));
  const variables = base.map(variableOf);
  const names = dataNames(variables);
  const columns = base.map(({ column }) => column);
  const [first] = columns;
  const rows = first ? rowCount(first) : 0;
  const optionIds = variables[0]?.categories.map(({ id }) => id) ?? [];
  const placed = placeByModel(
    { settings, result, chosenSegments: isFound ? chosen : null },
    columns,
    optionIds,
  );
  const place = (row: number) => {
    const segment = placed?.segmentOf[row] ?? -1;
    return segment < 0 ? "" : String(segment + 1);
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    csvLine([
      `p${row}`,
      ...columns.map((column) => dataCell(column, row)),
      ...(weights ? [String(weights[row])] : []),
      place(row),
      place(row),
    ]),
  );
  const script = buildScript({
    name: "Motives\n q()",
    study: "A study",
    software: SOFTWARE,
    scriptFile: "motives.R",
    dataFile: "motives-data.csv",
    settings,
    result,
    chosenSegments: isFound ? chosen : null,
    responseSetHash: "0123456789abcdef",
    rows,
    people: rows,
    base: variables,
    names,
    language: "en",
    isWeighted: weights !== undefined,
    foundWithWeights: weights !== undefined && isFound && settings.weighted,
    segmentNames: ["One", "Zwei “äöü”"],
    isEdited: false,
  });
  return { script, data: csvLine(dataHead(names, weights !== undefined)) + lines.join(""), result };
}

export const hasR = spawnSync("Rscript", ["--version"]).status === 0;

/** What R prints when it runs a script beside its data, and how it ends. */
export function runInR({
  script,
  data,
  dataFile = "motives-data.csv",
}: Pick<Written, "script" | "data"> & { readonly dataFile?: string }): {
  status: number | null;
  output: string;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "repeat-in-r-"));
  try {
    writeFileSync(path.join(folder, "motives.R"), script);
    writeFileSync(path.join(folder, dataFile), data);
    const { status, stdout, stderr } = spawnSync("Rscript", ["--vanilla", "motives.R"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
