import { columnLetter } from "../../statistics/column-comparison/column-letters";
import { variableColumn, type ColumnOf } from "../answer-columns/variable-column";
import { baseOf, CodeTally } from "../summaries/code-tally";
import { blockCodes, type ColumnBlock } from "./banner";
import { CellSums, NumberSums, type PartCounts } from "./cell-sums";
import type { Correction, Crosstab } from "./crosstab";
import { finishQuestion } from "./finish-question";
import type { RowPart, RowQuestion } from "./row-question";

export interface CrosstabCounter {
  /** @param weights what each person stands for; 0 leaves them out */
  add(columnOf: ColumnOf, weights: Float64Array): void;
  finish(correction: Correction): Crosstab;
}

const tableFor = ({ variable }: RowPart, columns: number): CellSums | NumberSums =>
  variable.kind === "numeric" ? new NumberSums(columns) : new CellSums(variable.categories.length, columns);

/** Counts questions by columns, batch by batch. */
export function crosstabCounter(
  questions: readonly RowQuestion[],
  blocks: readonly ColumnBlock[],
): CrosstabCounter {
  const widths = [...blocks.map(({ columns }) => columns.length), 1];
  const counted = questions.map((question) => ({
    question,
    parts: question.parts.map((part): PartCounts => ({
      part,
      tables: widths.map((columns) => tableFor(part, columns)),
    })),
  }));
  const everyone = new CodeTally(1);
  let isWeighted = false;
  return {
    add(columnOf, weights) {
      const { length } = weights;
      isWeighted ||= weights.some((weight) => weight !== 0 && weight !== 1);
      everyone.add(new Uint8Array(length), weights);
      const across = [...blocks.map((block) => blockCodes(block, length, columnOf)), new Int16Array(length)];
      for (const { part, tables } of counted.flatMap(({ parts }) => parts)) {
        const down = variableColumn(part.variable, length, columnOf);
        for (const [i, table] of tables.entries()) {
          const codes = across[i] ?? new Int16Array();
          if (table instanceof NumberSums) table.add(down, codes, weights);
          else if (down.kind === "categorical") table.add(down.codes, codes, weights);
        }
      }
    },
    finish(correction) {
      let column = 0;
      const named = blocks.map(({ dividers, columns }) => ({
        dividerIds: dividers.map(({ id }) => id),
        columns: columns.map(({ ids }) => ({ ids, letter: columnLetter(column++) })),
      }));
      return {
        blocks: named,
        questions: counted.map(({ question, parts }) =>
          finishQuestion(question, parts, { blocks, isWeighted, correction }),
        ),
        isWeighted,
        respondents: baseOf(everyone.all()),
        correction,
      };
    },
  };
}
