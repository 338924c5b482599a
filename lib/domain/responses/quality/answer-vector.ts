import type { Answer } from "../../questionnaire/answer";
import { mixBits } from "../../statistics/random/mix-bits";
import type { Reading } from "./reading";

/** A thing that was answered, and with what. */
export interface VectorPart {
  readonly key: string;
  readonly value: string;
  /** Written, not chosen: how likely the same words are cannot be counted. */
  readonly isWritten: boolean;
}

const chosen = (key: string, value: string): VectorPart => ({ key, value, isWritten: false });
const written = (key: string, text: string): VectorPart => ({ key, value: text.trim(), isWritten: true });

function partsOf(itemId: string, answer: Answer): VectorPart[] {
  switch (answer.type) {
    case "likert-matrix":
      return Object.entries(answer.rows)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([row, point]) => chosen(`${itemId}.${row}`, point));
    case "single-choice":
      return [
        chosen(itemId, answer.optionId),
        ...(answer.other ? [written(`${itemId}+`, answer.other)] : []),
      ];
    case "multiple-choice":
      return [
        chosen(itemId, [...answer.optionIds].sort().join()),
        ...(answer.other ? [written(`${itemId}+`, answer.other)] : []),
      ];
    case "ranking":
      return [chosen(itemId, answer.optionIds.join())];
    case "short-text":
    case "long-text":
      return answer.text.trim() === "" ? [] : [written(itemId, answer.text)];
    case "date":
      return [chosen(itemId, answer.date)];
    case "consent":
      return [chosen(itemId, String(answer.given))];
    case "rating":
    case "nps":
    case "number":
      return [chosen(itemId, String(answer.value))];
  }
}

/** Everything a respondent answered on the path, part by part, in the order of the questionnaire. */
export const answerVector = ({ items, response }: Reading): VectorPart[] =>
  items.flatMap(({ id }) => {
    const answer = response.answers[id];
    return answer ? partsOf(id, answer) : [];
  });

/** 53 bits that are the same for equal vectors and, but for one chance in millions, differ for others. */
export function fingerprint(parts: readonly VectorPart[]): number {
  let high = 0x243f6a88;
  let low = 0x85a308d3;
  const take = (text: string, end: number) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + at), 0x5bd1e995);
    }
    low = mixBits(low ^ end);
    high = mixBits(high + low);
  };
  for (const { key, value } of parts) {
    take(key, 1);
    take(value, 2);
  }
  return (high >>> 11) * 4294967296 + (low >>> 0);
}
