import { randomUUID } from "node:crypto";
import { findImport, markImporting } from "@/lib/database/imports";
import { findSampleStudy, markAsSample } from "@/lib/database/sample-studies";
import { insertTask } from "@/lib/database/tasks";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { withinScope } from "@/lib/database/within-scope";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import type { Result } from "@/lib/domain/result";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { readSampleFile } from "@/lib/integrations/read-sample-file";
import { beginImport } from "@/lib/use-cases/imports/begin-import";
import { editImport } from "@/lib/use-cases/imports/edit-import";
import { inspectImport } from "@/lib/use-cases/imports/inspect-import";
import { receiveSlice } from "@/lib/use-cases/imports/receive-slice";
import { runImport } from "@/lib/use-cases/imports/run-import";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample data cannot be imported: ${result.problems[0]?.code}`);
  return result.value;
}

/** Columns of purchase criteria begin so; they are what the buyers wanted. */
const criterion = /^ch_/;

/** "ch_driving_properties" → "Driving properties". */
const inWords = (header: string): string => {
  const words = header.replace(criterion, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * The public-domain survey of 793 car buyers as imported data: the 21 purchase criteria as benefits sought, the rest as
 * descriptors; what is there already is kept. Goes through the same steps as a person's own file.
 */
export async function addCarBuyers(
  scope: WorkspaceScope,
  actor: Actor,
  signal: AbortSignal,
): Promise<{ readonly surveyId: string; readonly base: readonly string[] }> {
  const before = await findSampleStudy(scope, "import");
  const surveyId = before?.id ?? (await importCarBuyers(scope, actor, signal));
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  const wanted = new Set(
    questionnaire ? itemsOf(questionnaire).flatMap((item) => (item.role === "base" ? item.id : [])) : [],
  );
  const variables = questionnaire ? variablesOf(questionnaire) : [];
  return { surveyId, base: variables.flatMap(({ id, itemId }) => (wanted.has(itemId) ? id : [])) };
}

async function importCarBuyers(scope: WorkspaceScope, actor: Actor, signal: AbortSignal): Promise<string> {
  const { workspaceId, userId } = scope;
  const content = await readSampleFile("auto.csv");
  const upload = { workspaceId, fileName: "auto.csv", byteLength: content.length };
  const { importId } = valueOf(await beginImport(actor, upload));
  valueOf(await receiveSlice(actor, { importId, position: 0, content }));
  const { columns } = valueOf(await inspectImport(actor, { importId, reading: {} }));
  const title = translatorFor("en", "imports")("sampleStudy.title");
  valueOf(
    await editImport(actor, {
      importId,
      title,
      edits: columns.map(({ position, header }) => ({
        positions: [position],
        edit: criterion.test(header)
          ? { kind: "ticks", role: "base", dimension: "benefit-sought", title: inWords(header) }
          : { role: "descriptor", title: inWords(header) },
      })),
    }),
  );
  const taskId = randomUUID();
  await withinScope(scope, async (tx) => {
    await markImporting(tx, scope, importId);
    await insertTask(tx, scope, { id: taskId, kind: "import", subjectId: importId });
  });
  await runImport({ workspaceId, userId, importId, taskId }, signal, true);
  const done = await findImport(scope, importId);
  if (!done?.surveyId) throw new Error("The sample data were not imported.");
  await markAsSample(scope, done.surveyId, title);
  return done.surveyId;
}
