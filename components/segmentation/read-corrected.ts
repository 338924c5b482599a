import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import type { CorrectedAnswer, DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";

export interface CorrectedReading {
  readonly id: string;
  readonly label: string;
  /** A mean, or the share of an answer. */
  readonly kind: "mean" | "share";
  readonly segments: CorrectedAnswer["segments"];
}

/** Means and shares without the error of placing people, in the words of the questionnaire; of yes and no only yes. */
export function readCorrected(
  rows: readonly DescriptorRow[],
  labels: Readonly<Record<string, string>>,
  questionnaire: Questionnaire,
): CorrectedReading[] {
  const [language = "en"] = questionnaire.languages;
  const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable] as const));
  const answerOf = (variable: Variable | undefined, code: number): string => {
    const category = variable?.categories[code];
    return category ? textIn(category.label, language, language) || category.code : String(code);
  };
  return rows.flatMap(({ variableId, corrected }) => {
    const variable = variables.get(variableId);
    const label = labels[variableId] ?? variableId;
    return (corrected ?? [])
      .filter(({ code }) => !variable?.binary || code === 1)
      .map(({ code, segments }): CorrectedReading => {
        if (code === null) return { id: variableId, label, kind: "mean", segments };
        const said = variable?.binary ? label : `${label}: ${answerOf(variable, code)}`;
        return { id: `${variableId}.${code}`, label: said, kind: "share", segments };
      });
  });
}
