import type { Evidence } from "@/lib/domain/personas/evidence";
import type { FieldItem } from "@/lib/domain/personas/persona-card";
import { shareSentence } from "@/lib/domain/personas/plan-sentence";
import { bandOf, type Band } from "./coarse-figures";
import type { CellRight } from "./protect-cells";
import { sharedLine, type SharedLine } from "./shared-card";

/** A segment without its card: how large it is and what sets it apart. */
export interface SharedSegment {
  readonly portrait: string;
  readonly colour: number;
  readonly name: string;
  readonly people: Band;
  readonly lines: readonly SharedLine[];
}

const mostLines = 8;

/** What sets a segment apart most, as far as a shared page may say it. */
export function sharedSegment(input: {
  readonly segment: {
    readonly id: string;
    readonly name: string;
    readonly colour: number;
    readonly size: number;
  };
  readonly evidence: readonly Evidence[];
  readonly rights: ReadonlyMap<string, CellRight>;
  readonly showEvidence: boolean;
}): SharedSegment {
  const { segment, rights, showEvidence } = input;
  const evidence = new Map(input.evidence.map((one) => [one.id, one]));
  const apart = input.evidence
    .filter((one) => one.statistic === "share" && one.distinctive)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map((one): FieldItem => ({ kind: "plan", plan: shareSentence("segment", one) }));
  return {
    portrait: segment.id,
    colour: segment.colour,
    name: segment.name,
    people: bandOf(segment.size),
    lines: apart
      .flatMap((item) => sharedLine({ evidence, rights, showEvidence }, item) ?? [])
      .slice(0, mostLines),
  };
}
