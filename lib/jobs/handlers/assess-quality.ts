import { assessQualityJob } from "@/lib/jobs/definitions/assess-quality";
import { carryOutAssessment, type AssessmentJob } from "@/lib/use-cases/quality/carry-out-assessment";

/** Judges a survey's responses, on behalf of whoever asked for it. */
export const handleAssessQuality = (
  job: AssessmentJob,
  { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
): Promise<void> =>
  carryOutAssessment(job, { signal, isLastAttempt: attempt >= assessQualityJob.retryLimit });
