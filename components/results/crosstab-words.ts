import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { segmentsName } from "@/lib/domain/responses/crosstab/banner";
import type { CrosstabQuestion, CrosstabRow } from "@/lib/domain/responses/crosstab/crosstab";
import { rowChoices } from "@/lib/domain/responses/crosstab/row-choices";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { itemName, speaker, variableName } from "./words";

/** Puts a message of the catalogue `results` into words. */
type Say = (key: string, values?: Record<string, string | number>) => string;

interface Segmentation {
  readonly segmentationId: string;
  readonly name: string;
  readonly segments: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A category of a divider in words; a segment has its colour. */
export interface ColumnWords {
  readonly label: string;
  readonly colour: number | null;
}

/** The names of a table's parts, from the questionnaire, the segmentations and the catalogue. */
export interface CrosstabWords {
  readonly rowChoices: readonly Choice[];
  readonly columnChoices: readonly Choice[];
  question(name: string): string;
  row(question: CrosstabQuestion, row: CrosstabRow): string;
  divider(id: string): string;
  column(dividerId: string, categoryId: string): ColumnWords;
}

export function crosstabWords(
  { questionnaire, segmentations }: { questionnaire: Questionnaire; segmentations: readonly Segmentation[] },
  say: Say,
): CrosstabWords {
  const speak = speaker(questionnaire);
  const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable]));
  const dividers = new Map(segmentations.map((one) => [segmentsName(one.segmentationId), one]));
  const choices = rowChoices(itemsOf(questionnaire), [...variables.values()]).map(
    ({ name, block, blockKind, item, variable }): Choice => {
      if (item) return { id: name, label: itemName(item, speak) };
      if (variable) return { id: name, label: variableName(variable, speak) };
      const [first] = block;
      const kind = blockKind === "scales" ? "card.scale" : "card.battery";
      return {
        id: name,
        label: `${say(kind, { count: block.length })}: ${first ? itemName(first, speak) : ""} …`,
      };
    },
  );
  const questions = new Map(choices.map(({ id, label }) => [id, label]));
  const named = (variable: Variable | undefined) => (variable ? variableName(variable, speak) : "");
  const category = (variableId: string, categoryId: string): string => {
    const variable = variables.get(variableId);
    const found = variable?.categories.find(({ id }) => id === categoryId);
    if (!found) return categoryId;
    const label = speak(found.label);
    if (label !== "") return label;
    return variable?.binary ? say(categoryId === "yes" ? "yesNo.yes" : "yesNo.no") : found.code;
  };
  return {
    rowChoices: choices,
    columnChoices: [
      ...segmentations.map((one) => ({
        id: segmentsName(one.segmentationId),
        label: say("cross.segmentsOf", { name: one.name }),
      })),
      ...[...variables.values()]
        .filter(({ kind, categories }) => kind === "categorical" && categories.length > 1)
        .map((variable) => ({ id: variable.id, label: named(variable) })),
    ],
    question: (name) => questions.get(name) ?? named(variables.get(name)),
    row({ kind, variableId }, { id, kind: rowKind }) {
      if (rowKind === "nps") return say("cross.row.nps");
      if (kind === "categories") {
        if (rowKind === "mean") return say("cross.row.mean");
        const isGroup = id === "promoters" || id === "passives" || id === "detractors";
        if (isGroup && variables.get(variableId ?? "")?.itemType === "nps") return say(`cross.row.${id}`);
        return category(variableId ?? "", id);
      }
      const variable = variables.get(id);
      if (!variable) return id;
      return variable.part === null ? named(variable) : speak(variable.part) || variable.code;
    },
    divider(id) {
      const segmentation = dividers.get(id);
      return segmentation ? say("cross.segmentsOf", { name: segmentation.name }) : named(variables.get(id));
    },
    column(dividerId, categoryId) {
      const segment = dividers.get(dividerId)?.segments.find(({ id }) => id === categoryId);
      if (segment) return { label: segment.name, colour: segment.colour };
      return { label: category(dividerId, categoryId), colour: null };
    },
  };
}
