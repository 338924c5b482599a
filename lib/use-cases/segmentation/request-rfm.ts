import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { fail, problem, type Result } from "@/lib/domain/result";
import { fifthBounds, rfmRules } from "@/lib/domain/segmentation/spend/rfm-rules";
import type { Actor } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { loadCodedResponses } from "./load-coded-responses";
import { requestSegmentation } from "./request-segmentation";

const variable = z.string().min(1).max(90);

export const requestRfmInput = z.object({
  /** Made by the caller, so that a repeated request makes one segmentation. */
  id: z.uuid(),
  taskId: z.uuid(),
  surveyId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
  /** Time since the last purchase, number of purchases, amount spent. */
  recency: variable,
  frequency: variable,
  monetary: variable,
});

/**
 * Asks for customers to be divided by recency, frequency and monetary value: the bounds of the fifths are read from today's
 * answers and become the rules of the segmentation.
 */
export async function requestRfm(
  actor: Actor,
  { recency, frequency, monetary, ...request }: z.infer<typeof requestRfmInput>,
): Promise<Result<{ segmentationId: string }>> {
  const { surveyId } = request;
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const ids = { recency, frequency, monetary };
  if (new Set(Object.values(ids)).size < 3) return fail(problem("segmentation.rfm-same-twice"));
  const only = new Set(Object.values(ids));
  const { variables, columns } = await loadCodedResponses(
    scope.value,
    surveyId,
    "without-left-out",
    undefined,
    only,
  );
  const valuesOf = (id: string) => {
    const column = columns[variables.findIndex((one) => one.id === id)];
    return column?.kind === "numeric" ? column.values : null;
  };
  const [times, orders, amounts] = [valuesOf(recency), valuesOf(frequency), valuesOf(monetary)];
  if (!times || !orders || !amounts) return fail(problem("segmentation.rfm-needs-numbers"));
  // Of many customers each sorting is long enough: others are answered in between.
  const bounds = {
    recency: await inTurn(() => fifthBounds(times, "recency")),
    frequency: await inTurn(() => fifthBounds(orders, "frequency")),
    monetary: await inTurn(() => fifthBounds(amounts, "monetary")),
  };
  const rules = rfmRules(bounds, ids);
  if (rules.length === 0) return fail(problem("segmentation.rfm-nobody"));
  const t = translatorFor("en", "rules");
  return requestSegmentation(actor, {
    ...request,
    settings: {
      method: "rules",
      rules: rules.map(({ segment, when }) => ({ id: segment, name: t(`rfm.segments.${segment}`), when })),
      rest: null,
    },
  });
}

async function inTurn<T>(work: () => T): Promise<T> {
  await nextTurn();
  return work();
}
