import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listMembers, type MemberCursor, type SegmentMember } from "@/lib/database/segment-members";
import { findSegmentation } from "@/lib/database/segmentations";
import { asksForAnswer, type Item } from "@/lib/domain/questionnaire/item";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { Actor } from "@/lib/domain/teams/scopes";

const PAGE = 50;
/** Questions whose answers stand beside each person. */
const SHOWN = 2;

/** Below even odds somebody is "unsure"; under 80 % there is a rival. */
export const CERTAINTIES = { unsure: 0.5, fair: 0.8 } as const;

/** The list as it stands in the address; what is not understood is left out. */
export const segmentPeopleInput = z.object({
  order: z.enum(["surest", "unsurest"]).catch("surest"),
  certainty: z.enum(["unsure", "fair"]).optional().catch(undefined),
  moved: z.literal("only").optional().catch(undefined),
  /** Ids of the items to show, with commas between. */
  items: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}(,[A-Za-z0-9_-]{1,40}){0,2}$/)
    .optional()
    .catch(undefined),
  after: z
    .string()
    .regex(/^\d(\.\d{1,20})?(e-\d{1,3})?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});

export interface SegmentPeople {
  readonly questionnaire: Questionnaire;
  /** Questions whose answers may be shown, and those that are. */
  readonly offered: readonly Item[];
  readonly shown: readonly Item[];
  readonly members: readonly SegmentMember[];
  readonly matching: number;
  /** Where the next page begins. */
  readonly next: string | null;
}

/** The people of a segment, one page of them, with what they answered to a few questions. Special categories are not shown. */
export async function listSegmentPeople(
  actor: Actor,
  input: z.infer<typeof segmentPeopleInput> & { segmentationId: string; segmentId: string },
): Promise<Result<SegmentPeople>> {
  const { segmentationId, segmentId, order, certainty, moved, items, after } = input;
  const scope = await authoriseMember(actor, "responses:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  const questionnaire = segmentation && (await analysisQuestionnaire(scope.value, segmentation.surveyId));
  if (!segmentation || segmentation.deletedAt || !questionnaire) return fail(problem("access.not-found"));
  const { members, matching, next } = await listMembers(
    scope.value,
    { segmentationId, segmentId },
    {
      order,
      below: certainty && CERTAINTIES[certainty],
      onlyMoved: moved === "only",
      after: parseCursor(after),
      limit: PAGE,
    },
  );
  const offered = itemsOf(questionnaire).filter((item) => asksForAnswer(item) && !item.sensitive);
  const wanted = items?.split(",") ?? firstOfBase(offered, new Set(baseOf(segmentation.settings)));
  return ok({
    questionnaire,
    offered,
    shown: wanted.flatMap((id) => offered.find((item) => item.id === id) ?? []),
    members,
    matching,
    next: next && `${next.posterior}~${next.id}`,
  });
}

const firstOfBase = (offered: readonly Item[], base: ReadonlySet<string>): string[] => {
  const ofBase = [...base].map((variableId) => variableId.split(".")[0] ?? "");
  const first = offered.filter(({ id }) => ofBase.includes(id));
  return (first.length > 0 ? first : offered).slice(0, SHOWN).map(({ id }) => id);
};

function parseCursor(text: string | undefined): MemberCursor | undefined {
  const [posterior, id] = text?.split("~") ?? [];
  return posterior && id ? { posterior, id } : undefined;
}
