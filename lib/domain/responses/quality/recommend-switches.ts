import type { RuleStates } from "./assess-responses";
import type { QualitySwitch } from "./quality-settings";

/** Why a switch is advised or not. */
export type Advice =
  /** The sign is seldom raised by people who read: leave them out. */
  | "leave-out"
  /** So many raise it that the question or the threshold is the likelier fault: look first. */
  | "too-many"
  /** Raised by careful people too: a sign among others, no reason by itself. */
  | "weak-alone"
  /** The answers may well be meant: a short battery about one thing. */
  | "may-be-meant"
  | "nobody"
  | "does-not-apply";

/** Above this share of everybody a sign says more about the survey than about the people. */
const mostLikely: Readonly<Partial<Record<QualitySwitch, number>>> = {
  speed: 0.2,
  attention: 0.25,
  duplicate: 0.2,
  "straight-line": 0.15,
  contradiction: 0.1,
  "several-signs": 0.25,
};

/** A straight line through this many rows is hardly meant, even if they are about one thing. */
const LONG_BATTERY = 8;

interface Seen {
  readonly people: number;
  readonly flagged: Readonly<Partial<Record<QualitySwitch, { readonly flagged: number }>>>;
  readonly states: RuleStates;
}

function mayBeMeant({ "straight-line": state }: RuleStates): boolean {
  const { rows = 0, turning = 0 } = state.applies ? state.grounds : {};
  return Number(turning) === 0 && Number(rows) < LONG_BATTERY;
}

/**
 * What is advised for a switch. The rules that are advised are those which simulated careful people raise in at most about
 * one case of a hundred (`tests/calibration/data-quality.test.ts`); all others count towards "several signs" only.
 */
export function adviseOn(one: QualitySwitch, { people, flagged, states }: Seen): Advice {
  if (one !== "several-signs" && !states[one].applies) return "does-not-apply";
  const n = flagged[one]?.flagged ?? 0;
  if (n === 0) return "nobody";
  const most = mostLikely[one];
  if (most === undefined) return "weak-alone";
  if (n > most * people) return "too-many";
  return one === "straight-line" && mayBeMeant(states) ? "may-be-meant" : "leave-out";
}
