/** How a card's status looks. */
export const statusTone = {
  draft: "neutral",
  "in-review": "accent",
  approved: "good",
  archived: "neutral",
} as const;
