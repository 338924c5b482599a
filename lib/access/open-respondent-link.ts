import { findSurveyByLink } from "@/lib/database/before-scope";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { mintRespondentScope } from "./mint";

const heldMilliseconds = 30_000;
const mostHeld = 1_000;
const held = new Map<string, { readonly scope: RespondentScope; readonly until: number }>();

/**
 * The scope of a link to answer, or null when it leads nowhere. Whether the survey is still there and open is asked
 * within the scope at every request; where a link leads is remembered for half a minute, because it is asked for at
 * every page of every respondent.
 */
export async function openRespondentLink(linkToken: string): Promise<RespondentScope | null> {
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(linkToken)) return null;
  const known = held.get(linkToken);
  if (known && known.until > Date.now()) return known.scope;
  const found = await findSurveyByLink(linkToken);
  if (!found) return null;
  const scope = mintRespondentScope(found);
  if (held.size >= mostHeld) held.clear();
  held.set(linkToken, { scope, until: Date.now() + heldMilliseconds });
  return scope;
}
