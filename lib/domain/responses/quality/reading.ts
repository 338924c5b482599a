import { asksForAnswer, type Item } from "../../questionnaire/item";
import type { Questionnaire } from "../../questionnaire/questionnaire";
import { routingPath } from "../../questionnaire/routing-path";
import { offeredOf } from "../display-order";
import type { AssessedResponse } from "./assessed-response";
import { batteriesOf, type Battery, type BatteryRow } from "./battery";

/** A battery as one respondent saw and answered it. */
export interface AnsweredBattery {
  readonly battery: Battery;
  /** In the order seen, rows without an answer on the scale left out. */
  readonly rows: readonly BatteryRow[];
  /** The point chosen in each of them, from 0. */
  readonly points: readonly number[];
}

/** What all rules read of one response. */
export interface Reading {
  readonly response: AssessedResponse;
  /** Items on the respondent's path that ask for an answer. */
  readonly items: readonly Item[];
  /** Things there were to answer on that path: a matrix counts once a row. */
  readonly met: number;
  readonly batteries: readonly AnsweredBattery[];
}

const answersAsked = (item: Item): number =>
  item.type === "likert-matrix" ? offeredOf(item.rows).length : 1;

/** Reads responses to one version of a questionnaire. */
export function responseReader(questionnaire: Questionnaire): (response: AssessedResponse) => Reading {
  const batteries = batteriesOf(questionnaire);
  return (response) => {
    const { answers, seed } = response;
    const items = routingPath(questionnaire, answers).flatMap((page) => page.items.filter(asksForAnswer));
    return {
      response,
      items,
      met: items.reduce((sum, item) => sum + answersAsked(item), 0),
      batteries: batteries.map((battery) => {
        const rows: BatteryRow[] = [];
        const points: number[] = [];
        for (const row of battery.order(seed)) {
          const point = battery.pointOf(answers, row.id);
          if (point < 0) continue;
          rows.push(row);
          points.push(point);
        }
        return { battery, rows, points };
      }),
    };
  };
}
