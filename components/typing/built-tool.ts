import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { GoldenQuestion } from "@/lib/domain/segmentation/typing/golden-question";
import { TYPING_RULES } from "@/lib/domain/segmentation/typing/judge-typing";
import type { ReportedQuality, TypingReport } from "@/lib/domain/segmentation/typing/typing-report";
import type { TypingSettings } from "@/lib/domain/segmentation/typing/typing-settings";
import type { TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";

/** A finished typing tool as its screens show it. */
export interface BuiltTool {
  readonly id: string;
  readonly segmentationId: string;
  readonly revision: number;
  readonly seed: number;
  readonly settings: TypingSettings;
  readonly report: TypingReport;
  /** With as many questions as were tried. */
  readonly tool: TypingTool;
  /** How many of them are asked. */
  readonly questions: number;
  readonly isOutdated: boolean;
}

export interface SegmentOfTool {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly share: number;
}

/** The segments of a tool in its order; one that went meanwhile is named by nothing. */
export const segmentsInOrder = (
  { segmentIds }: TypingTool,
  segments: readonly SegmentOfTool[],
): SegmentOfTool[] =>
  segmentIds.map(
    (id, position) =>
      segments.find((segment) => segment.id === id) ?? { id, name: "–", colour: position, share: 0 },
  );

/** Positions of segments of which fewer than half of the people are found. */
export const hardlyRecognised = (quality: ReportedQuality | undefined): number[] =>
  (quality?.recall ?? []).flatMap((recall, position) =>
    recall !== null && recall < TYPING_RULES.leastRecall ? [position] : [],
  );

/** What a golden question asks, in the words of the study. */
export function wordsOf(
  { inputs }: GoldenQuestion,
  language: string,
): { readonly text: string; readonly part: string | null } {
  const [first] = inputs;
  if (!first) return { text: "", part: null };
  const { question, part, code } = first.variable;
  return {
    text: textIn(question, language, language) || code,
    part: inputs.length === 1 && part ? textIn(part, language, language) || code : null,
  };
}
