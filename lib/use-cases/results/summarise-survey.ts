import { createHash } from "node:crypto";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { answerColumnsOf } from "@/lib/domain/responses/answer-columns/answer-columns";
import { formatFilter, responseSieve, type ResponseFilter } from "@/lib/domain/responses/response-filter";
import type { ResponseSummary } from "@/lib/domain/responses/summaries/item-summary";
import { responseCounter } from "@/lib/domain/responses/summaries/summarise-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { readAnswerBatches } from "@/lib/use-cases/column-cache/read-answer-batches";
import { finished } from "./finished";

/** Raised when the form of a summary changes, so that older ones are made anew. */
const FORM = 2;

/** Computations under way in this process: whoever asks for the same meanwhile gets the same. */
const underWay = new Map<string, Promise<ResponseSummary>>();

export interface WhoIsCounted {
  readonly filters: readonly ResponseFilter[];
  /** Whether people count as much as their weights say, or once. */
  readonly isWeighted: boolean;
}

async function count(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  { filters, isWeighted }: WhoIsCounted,
): Promise<ResponseSummary> {
  const sieve = responseSieve(filters, variablesOf(questionnaire));
  const counter = responseCounter(questionnaire);
  const columns = answerColumnsOf(questionnaire);
  await readAnswerBatches(scope, surveyId, { questionnaire, columns, isWeighted }, (batch) =>
    counter.add(sieve.keep(batch)),
  );
  return finished(counter.finish());
}

/**
 * What the people who pass the filters answered, counted once for each state of the responses and kept. The event loop is
 * free between small portions, however many responses there are.
 */
export async function summariseSurvey(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  who: WhoIsCounted,
): Promise<ResponseSummary> {
  const made = createHash("sha256").update(canonicalJson(questionnaire)).digest("hex").slice(0, 16);
  const chosen = who.filters.map(formatFilter).sort().join("&");
  const key = createHash("sha256").update(`${FORM}:${who.isWeighted}:${chosen}`).digest("hex");
  const watermark = `${made}:${await responseWatermark(scope, surveyId)}`;
  const kept = await findSummary<ResponseSummary>(scope, surveyId, key);
  if (kept?.watermark === watermark) return kept.content;
  const name = `${scope.workspaceId}:${surveyId}:${key}:${watermark}`;
  const running = underWay.get(name);
  if (running) return running;
  const begun = count(scope, surveyId, questionnaire, who)
    .then(async (content) => {
      await keepSummary(scope, surveyId, { key, watermark, content });
      return content;
    })
    .finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
}
