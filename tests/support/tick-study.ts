import { randomBytes, randomUUID } from "node:crypto";
import { mintWorkspaceScope } from "@/lib/access/mint";
import { insertAccount } from "@/lib/database/before-scope";
import { insertSurvey } from "@/lib/database/surveys";
import type { Item } from "@/lib/domain/questionnaire/item";
import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { publish } from "./answering-world";
import type { DataSet } from "./read-data-set";
import { runSql } from "./run-sql";

/** A new person with a workspace of their own, as its owner. */
export async function newOwner(name = "Ada"): Promise<WorkspaceScope> {
  const userId = randomUUID();
  const workspaceId = randomUUID();
  await insertAccount({
    userId,
    email: `${userId}@example.org`,
    name,
    passwordHash: null,
    workspace: { id: workspaceId, name: `${name}'s shop` },
  });
  return mintWorkspaceScope({ workspaceId, userId, role: "owner" });
}

/** The id a column has as an item, and as the variable it gives. */
export const itemId = (column: string) => column.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 40);

/** A column as a single choice; a column of 0 and 1 becomes a tick. */
function choiceItem(column: string, values: readonly (string | null)[], role: "base" | "descriptor"): Item {
  const codes = [...new Set(values.filter((value) => value !== null))].sort();
  return {
    type: "single-choice",
    id: itemId(column),
    code: itemId(column),
    text: { en: column },
    help: {},
    required: false,
    role,
    dimension: role === "base" ? "benefit-sought" : "demographic",
    sensitive: false,
    randomise: false,
    options: codes.map((code, position) => ({
      id: `o${position}`,
      code,
      label: { en: code },
      kind: "choice",
      retired: false,
    })),
  };
}

export function tickQuestionnaire(
  data: DataSet,
  base: readonly string[],
  descriptors: readonly string[],
): Questionnaire {
  return questionnaireSchema.parse({
    schemaVersion: 1,
    title: { en: "A study" },
    languages: ["en"],
    pages: [
      {
        id: "p1",
        items: [
          ...base.map((column) => choiceItem(column, data[column] ?? [], "base")),
          ...descriptors.map((column) => choiceItem(column, data[column] ?? [], "descriptor")),
        ],
      },
    ],
    closing: { title: { en: "Thank you" }, text: {} },
  });
}

/** A published survey of single-choice questions with one complete response per row of a data set. */
export async function studyOf(
  scope: WorkspaceScope,
  data: DataSet,
  columns: { readonly base: readonly string[]; readonly descriptors: readonly string[] },
): Promise<{ readonly surveyId: string; readonly versionId: string; readonly questionnaire: Questionnaire }> {
  const questionnaire = tickQuestionnaire(data, columns.base, columns.descriptors);
  const surveyId = randomUUID();
  const linkToken = randomBytes(16).toString("base64url");
  await insertSurvey(scope, { id: surveyId, title: "A study", draft: questionnaire, linkToken });
  const versionId = await publish(scope, surveyId, questionnaire);
  const [page] = questionnaire.pages;
  const rows = data[columns.base[0] ?? ""]?.length ?? 0;
  const answers = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      (page?.items ?? []).flatMap((item) => {
        const column =
          [...columns.base, ...columns.descriptors].find((name) => itemId(name) === item.id) ?? "";
        const value = data[column]?.[row] ?? null;
        const option =
          item.type === "single-choice" ? item.options.find(({ code }) => code === value) : undefined;
        return option ? [[item.id, { type: "single-choice", optionId: option.id }]] : [];
      }),
    ),
  );
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'import', 'complete', 1, a, now()
     from jsonb_array_elements($4::jsonb) a`,
    [scope.workspaceId, surveyId, versionId, JSON.stringify(answers)],
  );
  return { surveyId, versionId, questionnaire };
}
