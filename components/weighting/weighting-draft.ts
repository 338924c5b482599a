import type { CountedMargin, MarginCounts } from "@/lib/domain/responses/weighting/check-targets";
import {
  DEFAULT_TRIM,
  type MarginTargets,
  type TargetSettings,
  type WeightingSettings,
} from "@/lib/domain/responses/weighting/weighting";
import { categoryIds, type MarginChoice } from "./margin-choice";

export interface DraftRow {
  readonly categories: readonly string[];
  /** Null: not filled in yet. */
  readonly percent: number | null;
}

/** A margin as it is typed. */
export interface DraftMargin {
  readonly variableId: string;
  readonly bands: readonly number[];
  readonly rows: readonly DraftRow[];
  /** Those without an answer are to have this share of everyone; "keep": they keep the weight they have. */
  readonly noAnswer: number | null | "keep";
  /** Null while it is being counted. */
  readonly counted: CountedMargin | null;
}

export interface WeightingDraft {
  readonly method: WeightingSettings["method"];
  readonly margins: readonly DraftMargin[];
  readonly isTrimmed: boolean;
  readonly low: number;
  readonly high: number;
  readonly weightVariable: string | null;
}

export const rowsFor = (choice: MarginChoice, bands: readonly number[]): DraftRow[] =>
  categoryIds(choice, bands).map((id) => ({ categories: [id], percent: null }));

export const newMargin = (choice: MarginChoice): DraftMargin => ({
  variableId: choice.id,
  bands: [],
  rows: choice.kind === "numeric" ? [] : rowsFor(choice, []),
  noAnswer: "keep",
  counted: null,
});

/** The draft of settings that are in force or were asked for; an empty one without any. */
export function draftOf(
  settings: WeightingSettings | null,
  counted: ReadonlyMap<string, CountedMargin>,
): WeightingDraft {
  const targets = settings?.method === "targets" ? settings : null;
  const { low, high } = targets?.trim ?? DEFAULT_TRIM;
  return {
    method: settings?.method ?? "targets",
    margins: (targets?.margins ?? []).map(({ variableId, bands, groups, noAnswer }) => ({
      variableId,
      bands,
      rows: groups,
      noAnswer: noAnswer ?? "keep",
      counted: counted.get(variableId) ?? null,
    })),
    isTrimmed: targets === null || targets.trim !== null,
    low,
    high,
    weightVariable: settings?.method === "variable" ? settings.variableId : null,
  };
}

/** A margin with all its targets; null while one is missing. */
export function targetsOf({ variableId, bands, rows, noAnswer }: DraftMargin): MarginTargets | null {
  const groups = rows.flatMap(({ categories, percent }) =>
    percent === null ? [] : [{ categories: [...categories], percent }],
  );
  if (groups.length < rows.length || groups.length < 2 || noAnswer === null) return null;
  return { variableId, bands: [...bands], groups, noAnswer: noAnswer === "keep" ? null : noAnswer };
}

/** Settings to ask for; null while something is missing. */
export function settingsOf(draft: WeightingDraft): WeightingSettings | null {
  if (draft.method === "variable") {
    return draft.weightVariable === null ? null : { method: "variable", variableId: draft.weightVariable };
  }
  const margins = draft.margins.flatMap((margin) => targetsOf(margin) ?? []);
  if (margins.length === 0 || margins.length < draft.margins.length) return null;
  const trim: TargetSettings["trim"] = draft.isTrimmed ? { low: draft.low, high: draft.high } : null;
  return { method: "targets", margins, trim };
}

export const countsOf = ({ people, without }: CountedMargin): MarginCounts => ({
  people: new Map(people),
  without,
});

export const peopleOf = (row: DraftRow, counted: CountedMargin | null): number =>
  (counted?.people ?? []).reduce((sum, [id, people]) => sum + (row.categories.includes(id) ? people : 0), 0);

/** Joins two rows where the first of them stands; their targets add up. */
export function mergeRows(rows: readonly DraftRow[], at: number, other: number): DraftRow[] {
  const [first, second] = at < other ? [rows[at], rows[other]] : [rows[other], rows[at]];
  if (!first || !second || first === second) return [...rows];
  const percent =
    first.percent === null && second.percent === null
      ? null
      : Math.round(((first.percent ?? 0) + (second.percent ?? 0)) * 100) / 100;
  const merged = { categories: [...first.categories, ...second.categories], percent };
  return rows.flatMap((row) => (row === first ? [merged] : row === second ? [] : [row]));
}

/** Takes a merged row apart; its target is open again. */
export const splitRow = (rows: readonly DraftRow[], at: number): DraftRow[] =>
  rows.flatMap((row, position) =>
    position === at ? row.categories.map((id) => ({ categories: [id], percent: null })) : [row],
  );
