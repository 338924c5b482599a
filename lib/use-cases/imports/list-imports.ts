import { authoriseMember } from "@/lib/access/authorise-member";
import { listImportedStudies, type ListedImport, type ListedStudy } from "@/lib/database/imported-studies";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface ListedData {
  readonly studies: readonly ListedStudy[];
  /** Only for those who may import. */
  readonly unfinished: readonly ListedImport[];
  readonly mayImport: boolean;
}

/** The workspace's imported studies. */
export async function listImports(actor: Actor, input: { workspaceId: string }): Promise<Result<ListedData>> {
  const scope = await authoriseMember(actor, "survey:read", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  const mayImport = may(scope.value.role, "import:write");
  const listed = await listImportedStudies(scope.value);
  return ok({ studies: listed.studies, unfinished: mayImport ? listed.unfinished : [], mayImport });
}
