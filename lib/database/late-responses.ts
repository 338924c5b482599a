import { sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { timesOf } from "./column-chunks";
import { isLate } from "./column-cache";
import type { Transaction } from "./pool";
import { responseQuality, responses, responseWeights, type columnCaches } from "./schema";

export interface LateResponse extends Record<string, unknown> {
  readonly id: string;
  readonly versionId: string;
  readonly revision: number;
  readonly answers: Answers;
  readonly isLeftOut: boolean;
  readonly weight: number;
  readonly seconds: number | null;
  readonly day: number | null;
  readonly begun: number;
}

const BATCH = 500;

/** The complete responses that came in after a cache was refreshed, batch by batch, in no order. */
export async function* readLateResponses(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  cache: typeof columnCaches.$inferSelect,
): AsyncGenerator<readonly LateResponse[]> {
  await tx.execute(sql`
    declare late_responses no scroll cursor for
    select ${responses.id} as id, ${responses.surveyVersionId} as "versionId", ${responses.revision} as revision,
      ${responses.answers} as answers, ${responseQuality.isLeftOut} is true as "isLeftOut",
      coalesce(${responseWeights.weight}, 1) as weight, ${timesOf}
    from ${responses}
    left join ${responseQuality} on ${responseQuality.workspaceId} = ${responses.workspaceId}
      and ${responseQuality.responseId} = ${responses.id}
    left join ${responseWeights} on ${responseWeights.workspaceId} = ${responses.workspaceId}
      and ${responseWeights.responseId} = ${responses.id}
    where ${isLate(scope, surveyId, cache)}`);
  try {
    for (;;) {
      const { rows } = await tx.execute<LateResponse>(
        sql`fetch forward ${sql.raw(String(BATCH))} from late_responses`,
      );
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) return;
    }
  } finally {
    await tx.execute(sql`close late_responses`);
  }
}
