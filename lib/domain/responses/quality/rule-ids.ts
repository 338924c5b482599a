/** The rules, in the order they are shown. A flag carries the id for ever: it is never given to another rule. */
export const ruleIds = [
  "speed",
  "attention",
  "duplicate",
  "straight-line",
  "contradiction",
  "gibberish",
  "long-run",
  "little-variation",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What a rule looks at. Rules of one family see the same carelessness twice: together they are one sign. */
export const families = ["time", "copy", "pattern", "meaning", "words"] as const;
export type Family = (typeof families)[number];
