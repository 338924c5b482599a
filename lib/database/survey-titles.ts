import { and, eq, isNull } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { surveys } from "./schema";
import { withinScope } from "./within-scope";

/** What other areas show of a survey. */
export async function findSurveyTitle(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ id: string; title: string; isSample: boolean } | undefined> {
  const [survey] = await withinScope(scope, (tx) =>
    tx
      .select({ id: surveys.id, title: surveys.title, isSample: surveys.isSample })
      .from(surveys)
      .where(
        and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, surveyId), isNull(surveys.deletedAt)),
      ),
  );
  return survey;
}
