import { and, asc, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { MissingReasons } from "@/lib/domain/responses/missing";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { isIn, qualityOf } from "./quality-of-response";
import { isComplete, ofSurvey } from "./results";
import { responseQuality, responses, responseWeights } from "./schema";
import { withinScope } from "./within-scope";

export interface ExportedResponse {
  readonly id: string;
  readonly status: "partial" | "complete";
  readonly language: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly answers: Answers;
  readonly missing: MissingReasons;
  /** Null where the survey is not weighted or the response is left out. */
  readonly weight: number | null;
  readonly flaggedBy: readonly string[];
  readonly isLeftOut: boolean;
}

const EXPORT_BATCH = 500;

/** Complete responses of a survey batch by batch, as fast as they are asked for. */
export async function* readExportRows(
  scope: WorkspaceScope,
  surveyId: string,
  people: "analysed" | "everyone",
): AsyncGenerator<readonly ExportedResponse[]> {
  let after: string | undefined;
  for (;;) {
    const batch: ExportedResponse[] = await withinScope(scope, (tx) =>
      tx
        .select({
          id: responses.id,
          status: responses.status,
          language: responses.language,
          startedAt: responses.startedAt,
          completedAt: responses.completedAt,
          answers: responses.answers,
          missing: responses.missing,
          weight: sql<number | null>`(
            select w.weight from ${responseWeights} w
            where w.workspace_id = ${responses}.workspace_id and w.response_id = ${responses}.id)`,
          flaggedBy: sql<
            string[]
          >`jsonb_path_query_array(coalesce(${responseQuality.flags}, '[]'), '$[*].rule')`,
          isLeftOut: sql<boolean>`${responseQuality.isLeftOut} is true`,
        })
        .from(responses)
        .leftJoin(responseQuality, qualityOf)
        .where(
          and(
            ofSurvey(scope, surveyId),
            isComplete,
            people === "analysed" ? isIn : undefined,
            after ? sql`${responses.id} > ${after}` : undefined,
          ),
        )
        .orderBy(asc(responses.id))
        .limit(EXPORT_BATCH),
    );
    if (batch.length > 0) yield batch;
    after = batch.at(-1)?.id;
    if (!after || batch.length < EXPORT_BATCH) return;
  }
}
