import { findSurveyByLink } from "@/lib/database/before-scope";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { mintRespondentScope } from "./mint";

/** The scope of a link to answer, or null when it leads nowhere. Whether the survey is open is `admit`'s to say. */
export async function openRespondentLink(linkToken: string): Promise<RespondentScope | null> {
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(linkToken)) return null;
  const found = await findSurveyByLink(linkToken);
  return found ? mintRespondentScope(found) : null;
}
