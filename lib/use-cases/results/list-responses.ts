import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listResponseRows, type ListedResponse, type ResponseCursor } from "@/lib/database/results";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

const PAGE = 50;

/** Filters of the list as they stand in the address; what is not understood is left out. */
export const responseListInput = z.object({
  status: z.enum(["partial", "complete"]).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  contains: z.string().trim().min(1).max(200).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.+:-]{0,20}~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export interface ResponseList {
  readonly questionnaire: Questionnaire | null;
  readonly rows: readonly ListedResponse[];
  /** Where the next page begins. */
  readonly next: string | null;
}

const formatCursor = ({ at, id }: ResponseCursor): string => `${at}~${id}`;

function parseCursor(text: string | undefined): ResponseCursor | undefined {
  const [at, id] = text?.split("~") ?? [];
  return at && id ? { at, id } : undefined;
}

/** One page of a survey's responses, newest first. */
export async function listResponses(
  actor: Actor,
  input: z.infer<typeof responseListInput> & { surveyId: string },
): Promise<Result<ResponseList>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const { surveyId, after, ...query } = input;
  const questionnaire = (await analysisQuestionnaire(scope.value, surveyId)) ?? null;
  const { rows, next } = await listResponseRows(scope.value, surveyId, {
    ...query,
    after: parseCursor(after),
    limit: PAGE,
  });
  return ok({ questionnaire, rows, next: next && formatCursor(next) });
}
