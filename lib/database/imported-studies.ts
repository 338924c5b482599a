import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { ImportRecord, ImportReport } from "./imports";
import { imports, responses, surveys } from "./schema";
import { withinScope } from "./within-scope";

export interface ListedStudy {
  readonly surveyId: string;
  readonly title: string;
  readonly isSample: boolean;
  readonly createdAt: Date;
  readonly rows: number;
}
export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportRecord["status"];
  readonly createdAt: Date;
}

/** Imported studies of the workspace with the rows they hold, newest first, and imports that are not finished. */
export async function listImportedStudies(
  scope: WorkspaceScope,
): Promise<{ studies: ListedStudy[]; unfinished: ListedImport[] }> {
  return withinScope(scope, async (tx) => ({
    studies: await tx
      .select({
        surveyId: surveys.id,
        title: surveys.title,
        isSample: surveys.isSample,
        createdAt: surveys.createdAt,
        rows: sql<number>`(select count(*) from ${responses} where ${responses.workspaceId} = ${surveys.workspaceId}
          and ${responses.surveyId} = ${surveys.id} and ${responses.status} = 'complete')::int`,
      })
      .from(surveys)
      .where(
        and(
          eq(surveys.workspaceId, scope.workspaceId),
          eq(surveys.kind, "import"),
          isNull(surveys.deletedAt),
        ),
      )
      .orderBy(desc(surveys.createdAt), asc(surveys.id))
      .limit(200),
    unfinished: await tx
      .select({
        id: imports.id,
        fileName: imports.fileName,
        status: imports.status,
        createdAt: imports.createdAt,
      })
      .from(imports)
      .where(and(eq(imports.workspaceId, scope.workspaceId), ne(imports.status, "done")))
      .orderBy(desc(imports.createdAt))
      .limit(50),
  }));
}

/** The import a study came from, for its report. */
export async function findImportOfSurvey(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ id: string; fileName: string; report: ImportReport | null } | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ id: imports.id, fileName: imports.fileName, report: imports.report })
      .from(imports)
      .where(and(eq(imports.workspaceId, scope.workspaceId), eq(imports.surveyId, surveyId))),
  );
  return found as { id: string; fileName: string; report: ImportReport | null } | undefined;
}
