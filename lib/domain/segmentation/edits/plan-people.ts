import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { AssignmentOrigin } from "../assignment-origin";
import { partsByRule, placeInMerged, placeInParts, type CodedAnswers, type Place } from "./place-in-reshaped";
import { planMerge } from "./plan-merge";
import { planSplit } from "./plan-split";
import { changeable, type Reshape } from "./reshape";
import type { ChangeOf } from "./segment-change";
import {
  named,
  type NamedSegment,
  type SegmentEdit,
  type SegmentState,
  type SplitRule,
} from "./segment-edit";

/** Somebody's place as it is stored. */
export interface StoredPlace {
  readonly responseId: string;
  readonly segmentId: string | null;
  readonly posterior: number;
  readonly posteriors: readonly number[] | null;
  readonly origin: AssignmentOrigin;
  readonly fittedSegmentId: string | null;
}

interface Answers extends CodedAnswers {
  readonly rowOf: ReadonlyMap<string, number>;
}

interface Wanted<Change> {
  readonly change: Change;
  readonly segments: readonly SegmentState[];
  readonly people: readonly StoredPlace[];
  readonly answers: Answers;
  /** How a segment is divided. */
  readonly rule: SplitRule | null;
  readonly newId: () => string;
  /** How many colours there are. */
  readonly colours?: number;
}

/** Segments are counted from those they were found with, and from those a person put there. */
export const isCounted = ({ origin }: Pick<StoredPlace, "origin">): boolean =>
  origin === "fit" || origin === "moved";

/** What a change does to the segments and to everybody in them. */
export interface PeoplePlan extends Reshape {
  /** The people whose place or probabilities change, with the new ones. */
  readonly changed: readonly StoredPlace[];
  /** Segments people came to or went from. */
  readonly touched: ReadonlySet<string>;
  /** The edit in the words of the log, once everybody is counted. */
  readonly edit: (sizes: ReadonlyMap<string, number>) => SegmentEdit;
}

/** Colours of segments in the interface. */
const COLOURS = 10;

type PeopleChange = ChangeOf<"merge"> | ChangeOf<"split"> | ChangeOf<"move">;

/** Plans a merge, a division or a move, or says what stands in its way. Nothing is written. */
export function planPeople(wanted: Wanted<PeopleChange>): Result<PeoplePlan> {
  const { change } = wanted;
  switch (change.kind) {
    case "merge":
      return mergePeople({ ...wanted, change });
    case "split":
      return splitPeople({ ...wanted, change });
    case "move":
      return movePeople({ ...wanted, change });
  }
}

function mergePeople({ change, segments, people, newId }: Wanted<ChangeOf<"merge">>): Result<PeoplePlan> {
  const merge = planMerge(segments, { ...change, newId: newId() });
  if (!merge.ok) return merge;
  const { into, after, positions } = merge.value;
  const name = after.find(({ id }) => id === into)?.name ?? "";
  const merged = new Set(change.segmentIds);
  return ok({
    ...merge.value,
    changed: replaced(segments, after, people, (place) => placeInMerged(place, positions)),
    touched: new Set([into]),
    edit: (sizes) => ({
      kind: "merge",
      segments: segments.filter(({ id }) => merged.has(id)).map(named),
      into: { id: into, name, size: sizes.get(into) ?? 0 },
      positions,
    }),
  });
}

function splitPeople({
  change,
  segments,
  people,
  answers,
  rule,
  newId,
  colours = COLOURS,
}: Wanted<ChangeOf<"split">>): Result<PeoplePlan> {
  const whole = segments.find(({ id }) => id === change.segmentId);
  if (!rule || !whole) return fail(problem("segmentation.segment-gone"));
  const { names } = change;
  const sharesOf = (responseId: string) =>
    partsByRule(rule, names.length, answers, answers.rowOf.get(responseId) ?? -1);
  const sizes = names.map(() => 0);
  for (const { responseId, segmentId, origin } of people) {
    if (segmentId !== whole.id || !isCounted({ origin })) continue;
    const shares = sharesOf(responseId);
    const part = shares.indexOf(Math.max(...shares));
    sizes[part] = (sizes[part] ?? 0) + 1;
  }
  const newIds = names.map(() => newId());
  const split = planSplit(segments, { segmentId: whole.id, names, sizes, newIds, colours });
  if (!split.ok) return split;
  const { position, parts, after } = split.value;
  return ok({
    ...split.value,
    changed: replaced(segments, after, people, (place, { responseId }) =>
      placeInParts(place, position, sharesOf(responseId)),
    ),
    touched: new Set(parts),
    edit: (counted) => ({
      kind: "split",
      segment: named(whole),
      parts: parts.map((id, part): NamedSegment => ({
        id,
        name: names[part] ?? "",
        size: counted.get(id) ?? 0,
      })),
      position,
      rule,
    }),
  });
}

/** Everybody whose place or probabilities are others after the segments were reshaped. */
function replaced(
  segments: readonly SegmentState[],
  after: Reshape["after"],
  people: readonly StoredPlace[],
  place: (place: Place, person: StoredPlace) => Place,
): StoredPlace[] {
  const before = new Map(segments.map(({ id, position }) => [id, position]));
  return people.flatMap((person) => {
    const position = before.get(person.segmentId ?? "") ?? -1;
    const now = place({ position, posteriors: person.posteriors }, person);
    const segmentId = after[now.position]?.id ?? null;
    if (segmentId === person.segmentId && person.posteriors === null) return [];
    const posterior = now.posteriors?.[now.position] ?? person.posterior;
    return { ...person, segmentId, posterior, posteriors: now.posteriors };
  });
}

function movePeople({ change, segments, people }: Wanted<ChangeOf<"move">>): Result<PeoplePlan> {
  const asked = new Set(change.responseIds);
  const moving = people.filter(
    ({ responseId, segmentId }) =>
      asked.has(responseId) && segmentId !== null && segmentId !== change.toSegmentId,
  );
  const left = new Set(moving.flatMap(({ segmentId }) => segmentId ?? []));
  const involved = changeable(segments, [change.toSegmentId, ...left]);
  if (!involved.ok) return involved;
  const target = involved.value.find(({ id }) => id === change.toSegmentId);
  if (!target || moving.length === 0) return fail(problem("segmentation.nobody-to-move", ["responseIds"]));
  const staying = new Set(
    people
      .filter((person) => isCounted(person) && !asked.has(person.responseId))
      .map(({ segmentId }) => segmentId),
  );
  const emptied = [...left].find((id) => !staying.has(id));
  if (emptied !== undefined)
    return fail(
      problem("segmentation.move-empties", ["responseIds"], {
        name: segments.find(({ id }) => id === emptied)?.name ?? "",
      }),
    );
  return ok({
    after: segments,
    made: [],
    retired: [],
    changed: moving.map((person) => moved(person, target)),
    touched: new Set([target.id, ...left]),
    edit: (sizes) => ({
      kind: "move",
      people: moving.length,
      from: segments.filter(({ id }) => left.has(id)).map(named),
      to: { ...named(target), size: sizes.get(target.id) ?? 0 },
    }),
  });
}

/**
 * In another segment by a person's hand. How likely the model holds that stays as it is, and where it had placed them is
 * kept; whoever returns there is as if never moved. People placed later stay outside the numbers.
 */
function moved(person: StoredPlace, { id, position }: SegmentState): StoredPlace {
  const fitted = person.fittedSegmentId ?? person.segmentId;
  const isBack = fitted === id;
  const origin =
    person.origin === "fit" || person.origin === "moved" ? (isBack ? "fit" : "moved") : person.origin;
  return {
    ...person,
    segmentId: id,
    posterior: person.posteriors?.[position] ?? 1,
    origin: isCounted(person) ? origin : person.origin,
    fittedSegmentId: isBack ? null : fitted,
  };
}
