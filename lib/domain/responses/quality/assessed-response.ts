import type { Answers } from "../../questionnaire/answer";

/** A complete response as the quality rules read it. */
export interface AssessedResponse {
  readonly id: string;
  readonly versionId: string;
  /** Seconds from the first page's rendering to the last page's arrival; null where nobody measured (imported data). */
  readonly seconds: number | null;
  /** Milliseconds since 1970: of two alike the earlier is the original. */
  readonly completedAt: number;
  /** Seed of the order in which the respondent saw rows. */
  readonly seed: number;
  readonly answers: Answers;
}
