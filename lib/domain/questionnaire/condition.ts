import { z } from "zod";

/**
 * When an item or page is met. Operands name items by id and options by id, never by label.
 * A comparison with an item that has no answer is false; `answered` and `not` are there to ask for that.
 */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "answered"; readonly itemId: string }
  | { readonly kind: "selected"; readonly itemId: string; readonly optionIds: readonly string[] }
  | {
      readonly kind: "compare";
      readonly itemId: string;
      readonly operator: "lt" | "le" | "eq" | "ge" | "gt";
      readonly value: number;
    };

const id = z.string().min(1).max(40);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("all"), of: z.array(conditionSchema).max(20) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(conditionSchema).max(20) }),
    z.strictObject({ kind: z.literal("not"), of: conditionSchema }),
    z.strictObject({ kind: z.literal("answered"), itemId: id }),
    z.strictObject({ kind: z.literal("selected"), itemId: id, optionIds: z.array(id).min(1).max(200) }),
    z.strictObject({
      kind: z.literal("compare"),
      itemId: id,
      operator: z.enum(["lt", "le", "eq", "ge", "gt"]),
      value: z.number(),
    }),
  ]),
);

/** Ids of the items a condition looks at. */
export function itemsIn(condition: Condition): string[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(itemsIn);
    case "not":
      return itemsIn(condition.of);
    case "answered":
    case "selected":
    case "compare":
      return [condition.itemId];
  }
}
