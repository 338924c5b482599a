import type { Item } from "../item";
import type { Questionnaire } from "../questionnaire";
import type { ColumnMapping, ImportMapping, ValueLabel } from "./import-mapping";

const LANGUAGE = "en";
/** Long enough that a file of usual width is one page, short enough for the schema's limit. */
const ITEMS_PER_PAGE = 200;

const text = (words: string) => ({ [LANGUAGE]: words });

/** Made of the place in the file, so that whoever reads the file again makes the same ids. */
export const importedItemId = (column: Pick<ColumnMapping, "position">): string => `c${column.position + 1}`;

/** The options a column's values stand for: one per code, in order. */
export function importedOptions(
  values: readonly ValueLabel[],
): { id: string; code: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const { code, label } of values) if (!labels.has(code)) labels.set(code, label);
  return [...labels].map(([code, label], index) => ({ id: `o${index + 1}`, code, label }));
}

function itemOf(column: ColumnMapping): Item | undefined {
  const shared = {
    id: importedItemId(column),
    code: column.header,
    text: text(column.title),
    help: {},
    required: false,
    role: column.role,
    dimension: column.dimension,
    sensitive: column.sensitive,
  };
  switch (column.kind) {
    case "ticks":
    case "choice":
    case "ordered":
      return {
        ...shared,
        type: "single-choice",
        randomise: false,
        ...(column.kind === "ordered" ? { ordered: true } : {}),
        options: importedOptions(column.values).map(({ id, code, label }) => ({
          id,
          code,
          label: text(label),
          kind: "choice",
          retired: false,
        })),
      };
    case "number":
      return { ...shared, type: "number", minimum: null, maximum: null, decimals: 6, unit: {} };
    case "date":
      return { ...shared, type: "date", earliest: null, latest: null };
    case "text":
      return column.longest > 200
        ? { ...shared, type: "long-text", maximumLength: 5000 }
        : { ...shared, type: "short-text", maximumLength: 500 };
    case "ignore":
      return undefined;
  }
}

/** The questionnaire an imported file stands for: one item per column that is not left out, so that it behaves as a survey. */
export function importQuestionnaire(mapping: ImportMapping): Questionnaire {
  const items = mapping.columns.map(itemOf).filter((item) => item !== undefined);
  const pages = Array.from({ length: Math.ceil(items.length / ITEMS_PER_PAGE) }, (_, index) => ({
    id: `p${index + 1}`,
    title: {},
    items: items.slice(index * ITEMS_PER_PAGE, (index + 1) * ITEMS_PER_PAGE),
  }));
  return {
    schemaVersion: 1,
    title: text(mapping.title),
    introduction: {},
    languages: [LANGUAGE],
    pages,
    closing: { title: {}, text: {} },
    accent: "#1f5f5b",
  };
}
