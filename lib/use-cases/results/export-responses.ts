import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { readExportRows } from "@/lib/database/export-rows";
import { findSurveyHeading } from "@/lib/database/surveys";
import { readWeighting } from "@/lib/database/weights";
import { withinScope } from "@/lib/database/within-scope";
import { csvLine } from "@/lib/domain/responses/csv-line";
import { fileNameOf } from "@/lib/domain/responses/file-name";
import { exportTable, type ExportChoices } from "@/lib/domain/responses/summaries/export-table";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";

export interface ResponseExport {
  readonly fileName: string;
  /** Pieces of the file, made as they are taken. */
  readonly pieces: AsyncGenerator<string>;
}

async function* pieces(
  scope: WorkspaceScope,
  surveyId: string,
  people: ExportChoices["people"],
  table: ReturnType<typeof exportTable>,
): AsyncGenerator<string> {
  yield `\ufeff${csvLine(table.head)}`;
  for await (const batch of readExportRows(scope, surveyId, people)) {
    yield batch.map((response) => csvLine(table.row(response))).join("");
  }
}

/** A survey's complete responses as CSV, one column per variable, without those left out unless asked for. Taking it out is written down. */
export async function exportResponses(
  actor: Actor,
  input: { surveyId: string } & ExportChoices,
): Promise<Result<ResponseExport>> {
  const authorised = await authoriseMember(actor, "responses:export", { survey: input.surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const { surveyId, ...choices } = input;
  const heading = await findSurveyHeading(scope, surveyId);
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!heading || !questionnaire) return fail(problem("survey.not-published"));
  await withinScope(scope, (tx) =>
    recordEvent(tx, scope, {
      action: "responses.exported",
      subjectKind: "survey",
      subjectId: surveyId,
      details: { ...choices },
    }),
  );
  const isWeighted = (await readWeighting(scope, surveyId)).applied !== null;
  const table = exportTable(questionnaire, { ...choices, isWeighted });
  return ok({
    fileName: `${fileNameOf(heading.title, "responses")}.csv`,
    pieces: pieces(scope, surveyId, choices.people, table),
  });
}
