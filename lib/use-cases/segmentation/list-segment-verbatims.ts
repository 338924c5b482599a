import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listMemberVerbatims, type SegmentVerbatim } from "@/lib/database/segment-members";
import { findSegmentation } from "@/lib/database/segmentations";
import { maskPersonalData } from "@/lib/domain/personas/mask-personal-data";
import type { Item } from "@/lib/domain/questionnaire/item";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { openQuestions } from "@/lib/use-cases/personas/read-verbatims";

const PAGE = 40;
/** Far enough down that nobody reads on; deeper pages cost more and more. */
const deepest = 100;

export interface SegmentVerbatims {
  /** Open questions of the study; none were asked where it is empty. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly verbatims: readonly SegmentVerbatim[];
  readonly matching: number;
  readonly page: number;
  readonly hasMore: boolean;
}

/**
 * What the people of a segment wrote, of those closest to it first, contact details masked. Who declined a consent is not
 * quoted, and special categories are not read.
 */
export async function listSegmentVerbatims(
  actor: Actor,
  input: {
    readonly segmentationId: string;
    readonly segmentId: string;
    readonly itemId?: string | undefined;
    readonly contains?: string | undefined;
    readonly page?: number | undefined;
  },
): Promise<Result<SegmentVerbatims>> {
  const { segmentationId, segmentId, itemId, contains } = input;
  const scope = await authoriseMember(actor, "responses:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  const questionnaire = segmentation && (await analysisQuestionnaire(scope.value, segmentation.surveyId));
  if (!segmentation || segmentation.deletedAt || !questionnaire) return fail(problem("access.not-found"));
  const asked = openQuestions(questionnaire);
  const read = asked.filter(({ id }) => itemId === undefined || id === itemId);
  const page = Math.min(deepest, Math.max(1, Math.floor(input.page ?? 1)));
  const skip = (page - 1) * PAGE;
  const { verbatims, matching } = await listMemberVerbatims(
    scope.value,
    { segmentationId, segmentId },
    { itemIds: read.map(({ id }) => id), contains: contains?.slice(0, 200), skip, limit: PAGE },
  );
  const [language = "en"] = questionnaire.languages;
  const name = (item: Item) => textIn(item.text, language, language) || item.code;
  return ok({
    questions: asked.map((item) => ({ id: item.id, text: name(item) })),
    verbatims: verbatims.map((one) => ({ ...one, text: maskPersonalData(one.text) })),
    matching,
    page,
    hasMore: skip + verbatims.length < matching && page < deepest,
  });
}
