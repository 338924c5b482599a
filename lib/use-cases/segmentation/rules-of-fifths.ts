import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { HistoryVariables } from "@/lib/domain/segmentation/spend/history-variables";
import { rfmRules } from "@/lib/domain/segmentation/spend/rfm-rules";
import { translatorFor } from "@/lib/i18n/translator";
import type { CodedResponses } from "./load-coded-responses";

type Rules = Extract<SegmentationSettings, { method: "rules" }>;

/** Ordered rules with the bounds that fifths of a purchase history have in these responses, weighted as they are. */
export function rulesOfFifths(
  { variables, columns, weights }: CodedResponses,
  fifths: HistoryVariables,
): Result<Rules> {
  const valuesOf = (id: string) => {
    const column = columns[variables.findIndex((one) => one.id === id)];
    return column?.kind === "numeric" ? column.values : null;
  };
  const [recency, frequency, monetary] = [
    valuesOf(fifths.recency),
    valuesOf(fifths.frequency),
    valuesOf(fifths.monetary),
  ];
  if (!recency || !frequency || !monetary) return fail(problem("segmentation.rfm-needs-numbers"));
  const found = rfmRules({ recency, frequency, monetary }, fifths, weights ?? undefined);
  if (found.length === 0) return fail(problem("segmentation.rfm-nobody"));
  const t = translatorFor("en", "rules");
  const rules = found.map(({ segment, when }) => ({ id: segment, name: t(`rfm.segments.${segment}`), when }));
  return ok({ method: "rules", rules, rest: null, fifths });
}
