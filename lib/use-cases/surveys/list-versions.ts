import { authoriseMember } from "@/lib/access/authorise-member";
import { listVersionRecords, type VersionListEntry } from "@/lib/database/survey-versions";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** A version as lists show it, without its definition. */
export type PublishedVersionEntry = VersionListEntry;

/** A survey's published versions, the newest first. */
export async function listVersions(actor: Actor, surveyId: string): Promise<Result<PublishedVersionEntry[]>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  return ok(await listVersionRecords(scope.value, surveyId));
}
