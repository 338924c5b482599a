/** What `checkQuestionnaire` can say. An error keeps a questionnaire from being published; advice does not. */
export const findingCodes = {
  "no-items": "error",
  "duplicate-id": "error",
  "duplicate-code": "error",
  "duplicate-part-code": "error",
  "empty-text": "error",
  "no-options": "error",
  "empty-option": "error",
  "no-rows": "error",
  "empty-row": "error",
  "no-points": "error",
  "minimum-over-maximum": "error",
  "more-than-offered": "error",
  "sensitive-without-consent": "error",
  "sensitive-required": "error",
  "condition-unknown-item": "error",
  "condition-unknown-option": "error",
  "condition-looks-ahead": "error",
  "condition-wrong-kind": "error",
  "condition-never-true": "error",
  "expected-gone": "error",
  "empty-page": "advice",
  "condition-retired-option": "advice",
  "matrix-too-long": "advice",
  "not-randomised": "advice",
  "no-base": "advice",
  "missing-translation": "advice",
  "unused-item": "advice",
  "text-very-long": "advice",
} as const satisfies Record<string, "error" | "advice">;

export type FindingCode = keyof typeof findingCodes;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "advice";
  readonly itemId?: string;
  readonly pageId?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface FindingPlace {
  readonly itemId?: string;
  readonly pageId?: string;
}

export const finding = (
  code: FindingCode,
  place: FindingPlace = {},
  params: Finding["params"] = {},
): Finding => ({ code, severity: findingCodes[code], ...place, params });
