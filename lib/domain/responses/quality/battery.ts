import type { Answers } from "../../questionnaire/answer";
import type { Item, ItemOf, Option } from "../../questionnaire/item";
import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { rowOrder } from "../display-order";

/** One statement of a battery: a row of a matrix, or an item that shares its scale with its neighbours. */
export interface BatteryRow {
  readonly id: string;
  readonly reversed: boolean;
  /** Set where the row tells what to answer: no opinion, so no part of the battery. */
  readonly expected?: string | undefined;
}

/** Statements rated on one scale, one under the other. */
export interface Battery {
  /** The matrix, or the first of the neighbouring items. */
  readonly id: string;
  readonly rows: readonly BatteryRow[];
  /** Ids of the points from least to most; escapes such as "don't know" are none. */
  readonly points: readonly string[];
  /** Rows in the order a respondent saw them. */
  readonly order: (seed: number) => readonly BatteryRow[];
  /** The point's position from 0, −1 without an answer on the scale. */
  readonly pointOf: (answers: Answers, rowId: string) => number;
}

/** Fewer points leave no middle: a row of yes/no answers may well be all the same. */
const FEWEST_POINTS = 3;

const asksOpinion = ({ expected }: BatteryRow): boolean => expected === undefined;

const choiceIds = (options: readonly Option[]): string[] =>
  options.filter(({ kind }) => kind === "choice").map(({ id }) => id);

const positions = (points: readonly string[]): ((id: string) => number) => {
  const at = new Map(points.map((id, position) => [id, position]));
  return (id) => at.get(id) ?? -1;
};

function ofMatrix(item: ItemOf<"likert-matrix">): Battery {
  const points = choiceIds(item.options);
  const positionOf = positions(points);
  return {
    id: item.id,
    points,
    rows: item.rows.filter(asksOpinion),
    order: (seed) => rowOrder(item, seed).filter(asksOpinion),
    pointOf: (answers, rowId) => {
      const answer = answers[item.id];
      const point = answer?.type === "likert-matrix" ? answer.rows[rowId] : undefined;
      return point === undefined ? -1 : positionOf(point);
    },
  };
}

type ScaleItem = ItemOf<"single-choice" | "rating">;

const isScale = (item: Item): item is ScaleItem =>
  item.type === "rating" ||
  (item.type === "single-choice" && item.ordered === true && item.expected === undefined);

/** Items with the same key stand on one scale. */
const scaleKey = (item: ScaleItem): string =>
  item.type === "rating"
    ? `rating:${item.points}`
    : `choice:${JSON.stringify(item.options.map(({ kind, label }) => [kind, label]))}`;

function ofItems(items: readonly ScaleItem[]): Battery[] {
  const [first] = items;
  if (!first) return [];
  const pointsOf = (item: ScaleItem): string[] =>
    item.type === "rating"
      ? Array.from({ length: item.points }, (_, index) => String(index + 1))
      : choiceIds(item.options);
  const rows = items.map(({ id }) => ({ id, reversed: false }));
  const positionsById = new Map(items.map((item) => [item.id, positions(pointsOf(item))]));
  return [
    {
      id: first.id,
      points: pointsOf(first),
      rows,
      order: () => rows,
      pointOf: (answers, rowId) => {
        const answer = answers[rowId];
        const at = positionsById.get(rowId);
        if (answer?.type === "single-choice") return at?.(answer.optionId) ?? -1;
        return answer?.type === "rating" ? (at?.(String(answer.value)) ?? -1) : -1;
      },
    },
  ];
}

/**
 * The batteries of a questionnaire: every matrix, and every run of neighbouring items on one scale, as imported data have
 * them. Scales of fewer than three points are none.
 */
export function batteriesOf(questionnaire: Questionnaire): Battery[] {
  const found: Battery[] = [];
  let run: ScaleItem[] = [];
  const close = () => {
    if (run.length > 1) found.push(...ofItems(run));
    run = [];
  };
  for (const item of itemsOf(questionnaire)) {
    if (isScale(item)) {
      const [first] = run;
      if (first && scaleKey(first) !== scaleKey(item)) close();
      run.push(item);
    } else {
      close();
      if (item.type === "likert-matrix") found.push(ofMatrix(item));
    }
  }
  close();
  return found.filter(({ points }) => points.length >= FEWEST_POINTS);
}
