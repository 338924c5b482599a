import { columnLetter } from "../../statistics/column-comparison/column-letters";
import type { CountedBatch } from "../answer-columns/counted-batch";
import { variableColumn } from "../answer-columns/variable-column";
import { respondentTally } from "../summaries/respondent-tally";
import { blockCodes, type ColumnBlock } from "./banner";
import { CellSums, NumberSums, type PartCounts } from "./cell-sums";
import type { Correction, Crosstab } from "./crosstab";
import { finishQuestion } from "./finish-question";
import type { RowPart, RowQuestion } from "./row-question";

export interface CrosstabCounter {
  add(batch: CountedBatch): void;
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
  const everyone = respondentTally();
  return {
    add(batch) {
      const { length, columnOf, weights } = batch;
      everyone.add(batch);
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
      const isWeighted = everyone.isWeighted();
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
        respondents: everyone.base(),
        correction,
      };
    },
  };
}
