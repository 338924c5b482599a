import { authoriseMember } from "@/lib/access/authorise-member";
import { findAssessment } from "@/lib/database/quality-flags";
import { countLeftOutBy, countQuality, type QualityCounts } from "@/lib/database/quality-lists";
import { readQualitySettings } from "@/lib/database/quality-settings";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findLatestTaskOf, type TaskRecord } from "@/lib/database/tasks";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { RuleStates } from "@/lib/domain/responses/quality/assess-responses";
import {
  qualitySwitches,
  type QualitySettings,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import { adviseOn, type Advice } from "@/lib/domain/responses/quality/recommend-switches";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { assessmentMark } from "./assessment-mark";

export interface QualityView {
  /** Null before anything was published. */
  readonly questionnaire: Questionnaire | null;
  /** Complete responses there are. */
  readonly people: number;
  readonly counts: QualityCounts;
  readonly settings: QualitySettings;
  /** Null before the first assessment. */
  readonly assessment: {
    readonly at: string;
    readonly people: number;
    readonly states: RuleStates;
    /** Responses, rules or thresholds have changed since. */
    readonly isOutOfDate: boolean;
    readonly advice: Readonly<Record<QualitySwitch, Advice>>;
    /** The switches that are advised and would leave somebody out. */
    readonly recommended: readonly QualitySwitch[];
    /** People left out if exactly these were on. */
    readonly recommendedOut: number;
  } | null;
  /** The last assessment that was asked for, if it is not done. */
  readonly task: {
    readonly id: string;
    readonly status: Exclude<TaskRecord["status"], "done">;
  } | null;
  readonly mayDecide: boolean;
}

/** What the rules say of a survey's responses, and what people decided. */
export async function seeQuality(actor: Actor, surveyId: string): Promise<Result<QualityView>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const [questionnaire, settings, counts, found, task] = await Promise.all([
    analysisQuestionnaire(scope, surveyId),
    readQualitySettings(scope, surveyId),
    countQuality(scope, surveyId),
    findAssessment(scope, surveyId),
    findLatestTaskOf(scope, "assess-quality", surveyId),
  ]);
  const { people, mark } = await assessmentMark(scope, surveyId, settings.thresholds);
  const seen = found && {
    people: found.content.people,
    flagged: counts.bySwitch,
    states: found.content.states,
  };
  const advised = seen ? qualitySwitches.map((one) => [one, adviseOn(one, seen)] as const) : [];
  const recommended = advised.flatMap(([one, advice]) => (advice === "leave-out" ? [one] : []));
  return ok({
    questionnaire: questionnaire ?? null,
    people,
    counts,
    settings,
    assessment: found
      ? {
          ...found.content,
          isOutOfDate: found.watermark !== mark,
          advice: Object.fromEntries(advised) as Record<QualitySwitch, Advice>,
          recommended,
          recommendedOut: await countLeftOutBy(scope, surveyId, recommended),
        }
      : null,
    task: task && task.status !== "done" ? { id: task.id, status: task.status } : null,
    mayDecide: may(scope.role, "responses:assess"),
  });
}
