import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { MissingReasons } from "@/lib/domain/responses/missing";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { consentRecords, responses, surveys, surveyVersions } from "./schema";
import { withinRespondentScope, type AnsweringTransaction } from "./within-respondent-scope";

export interface StoredResponse {
  readonly id: string;
  readonly versionId: string;
  readonly submissionKey: string;
  readonly status: "partial" | "complete";
  readonly language: string;
  readonly seed: number;
  readonly answers: Answers;
  readonly offPath: Answers;
  readonly revision: number;
  readonly itemRevisions: Readonly<Record<string, number>>;
  readonly bodyHash: string | null;
  readonly resumeTokenHash: string | null;
  readonly lastPage: number;
}

/** What a request to answer meets: the survey's state and the responses that its keys name. */
export interface AnsweringState {
  readonly survey: { readonly status: "draft" | "open" | "closed"; readonly liveVersionId: string | null };
  readonly responses: readonly StoredResponse[];
}

export interface ConsentChoice {
  readonly itemId: string;
  readonly given: boolean;
}

/** A response as it is to be from now on. */
export interface ResponseChange {
  readonly versionId: string;
  readonly submissionKey: string;
  readonly language: string;
  readonly seed: number;
  readonly resumeTokenHash: string;
  readonly answers: Answers;
  readonly offPath: Answers;
  readonly missing: MissingReasons;
  readonly revision: number;
  readonly itemRevisions: Readonly<Record<string, number>>;
  readonly lastPage: number;
  /** Hash of the final body; set when the response is complete with this change. */
  readonly bodyHash: string | null;
  readonly consents: readonly ConsentChoice[];
}

export type Change =
  | { readonly kind: "none" }
  | {
      readonly kind: "insert";
      readonly id: string;
      readonly openedAt: Date;
      readonly response: ResponseChange;
    }
  | { readonly kind: "update"; readonly id: string; readonly response: ResponseChange }
  | { readonly kind: "erase"; readonly id: string };

const columns = {
  id: responses.id,
  versionId: responses.surveyVersionId,
  submissionKey: responses.submissionKey,
  status: responses.status,
  language: responses.language,
  seed: responses.seed,
  answers: responses.answers,
  offPath: responses.offPath,
  revision: responses.revision,
  itemRevisions: responses.itemRevisions,
  bodyHash: responses.bodyHash,
  resumeTokenHash: responses.resumeTokenHash,
  lastPage: responses.lastPage,
};

/**
 * The survey and its responses under these keys, in one statement. With `lock` the responses are locked and read as the
 * request before left them: requests for one response take turns.
 */
async function stateOf(
  tx: AnsweringTransaction,
  scope: RespondentScope,
  submissionKeys: readonly string[],
  lock: boolean,
): Promise<AnsweringState | undefined> {
  const { workspaceId, surveyId } = scope;
  const keyed = tx
    .select(columns)
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, workspaceId),
        eq(responses.surveyId, surveyId),
        inArray(responses.submissionKey, [...submissionKeys]),
      ),
    )
    .orderBy(responses.id);
  const held = (lock ? keyed.for("update") : keyed).as("held");
  const rows = await tx
    .select({
      status: surveys.status,
      liveVersionId: surveys.liveVersionId,
      response: {
        id: held.id,
        versionId: held.versionId,
        submissionKey: held.submissionKey,
        status: held.status,
        language: held.language,
        seed: held.seed,
        answers: held.answers,
        offPath: held.offPath,
        revision: held.revision,
        itemRevisions: held.itemRevisions,
        bodyHash: held.bodyHash,
        resumeTokenHash: held.resumeTokenHash,
        lastPage: held.lastPage,
      },
    })
    .from(surveys)
    .leftJoin(held, sql`true`)
    .where(
      and(
        eq(surveys.workspaceId, workspaceId),
        eq(surveys.id, surveyId),
        eq(surveys.kind, "survey"),
        isNull(surveys.deletedAt),
      ),
    );
  const [first] = rows;
  if (!first) return undefined;
  return {
    survey: { status: first.status, liveVersionId: first.liveVersionId },
    responses: rows.map((row) => row.response).filter((response) => response !== null),
  };
}

/** The survey and the responses under these keys; undefined when the survey is gone. Writes nothing. */
export const readAnswering = (
  scope: RespondentScope,
  submissionKeys: readonly string[],
): Promise<AnsweringState | undefined> =>
  withinRespondentScope(scope, (tx) => stateOf(tx, scope, submissionKeys, false));

class Overtaken extends Error {}

/**
 * Decides about a response with its row locked, and writes what was decided, in one transaction; resolves after commit.
 * `decide` must be pure: when another request stored the first page of the same key in between, it is asked again.
 */
export async function changeResponse<T>(
  scope: RespondentScope,
  submissionKeys: readonly string[],
  decide: (state: AnsweringState | undefined) => { readonly change: Change; readonly outcome: T },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withinRespondentScope(scope, async (tx) => {
        const { change, outcome } = decide(await stateOf(tx, scope, submissionKeys, true));
        await apply(tx, scope, change);
        return outcome;
      });
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === 5) throw error;
    }
  }
}

async function apply(tx: AnsweringTransaction, scope: RespondentScope, change: Change): Promise<void> {
  const { workspaceId, surveyId } = scope;
  switch (change.kind) {
    case "none":
      return;
    case "erase":
      await tx
        .delete(responses)
        .where(
          and(
            eq(responses.workspaceId, workspaceId),
            eq(responses.surveyId, surveyId),
            eq(responses.id, change.id),
            eq(responses.status, "partial"),
          ),
        );
      return;
    case "insert": {
      const inserted = await tx
        .insert(responses)
        .values({
          workspaceId,
          surveyId,
          id: change.id,
          source: "web",
          openedAt: change.openedAt,
          ...columnsOf(change.response),
        })
        .onConflictDoNothing()
        .returning({ id: responses.id });
      if (inserted.length === 0) throw new Overtaken();
      break;
    }
    case "update":
      await tx
        .update(responses)
        .set({ ...columnsOf(change.response), updatedAt: sql`now()` })
        .where(
          and(
            eq(responses.workspaceId, workspaceId),
            eq(responses.surveyId, surveyId),
            eq(responses.id, change.id),
            eq(responses.status, "partial"),
          ),
        );
      break;
  }
  await recordConsents(tx, scope, change.id, change.response);
}

const columnsOf = (response: ResponseChange) => ({
  surveyVersionId: response.versionId,
  submissionKey: response.submissionKey,
  status: response.bodyHash === null ? ("partial" as const) : ("complete" as const),
  language: response.language,
  seed: response.seed,
  answers: response.answers,
  offPath: response.offPath,
  missing: response.missing,
  revision: response.revision,
  itemRevisions: response.itemRevisions,
  bodyHash: response.bodyHash,
  resumeTokenHash: response.resumeTokenHash,
  lastPage: response.lastPage,
  completedAt: response.bodyHash === null ? null : sql`now()`,
});

/** One record per consent item; a changed mind replaces it, an unchanged one keeps its time. */
async function recordConsents(
  tx: AnsweringTransaction,
  scope: RespondentScope,
  responseId: string,
  response: ResponseChange,
): Promise<void> {
  if (response.consents.length === 0) return;
  await tx
    .insert(consentRecords)
    .values(
      response.consents.map(({ itemId, given }) => ({
        workspaceId: scope.workspaceId,
        responseId,
        itemId,
        given,
        surveyVersionId: response.versionId,
        language: response.language,
      })),
    )
    .onConflictDoUpdate({
      target: [consentRecords.workspaceId, consentRecords.responseId, consentRecords.itemId],
      set: { given: sql`excluded.given`, language: sql`excluded.language`, at: sql`now()` },
      setWhere: sql`${consentRecords.given} <> excluded.given`,
    });
}

const mostHeld = 200;
const held = new Map<string, Questionnaire>();

/** A published version's questionnaire. Versions never change, so the last ones used are held in memory. */
export async function publishedVersion(
  scope: RespondentScope,
  versionId: string,
): Promise<Questionnaire | undefined> {
  const key = `${scope.workspaceId}/${scope.surveyId}/${versionId}`;
  const known = held.get(key);
  if (known) {
    held.delete(key);
    held.set(key, known);
    return known;
  }
  const [version] = await withinRespondentScope(scope, (tx) =>
    tx
      .select({ definition: surveyVersions.definition })
      .from(surveyVersions)
      .where(
        and(
          eq(surveyVersions.workspaceId, scope.workspaceId),
          eq(surveyVersions.surveyId, scope.surveyId),
          eq(surveyVersions.id, versionId),
        ),
      ),
  );
  if (!version) return undefined;
  held.set(key, version.definition);
  const [oldest] = held.keys();
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  return version.definition;
}
