import { z } from "zod";

const variableId = z.string().min(1).max(90);

/** The variables a purchase history is read from. */
export const historyVariablesSchema = z.strictObject({
  /** Time since the last purchase. */
  recency: variableId,
  /** Number of purchases. */
  frequency: variableId,
  /** Amount spent. */
  monetary: variableId,
});
export type HistoryVariables = z.infer<typeof historyVariablesSchema>;
