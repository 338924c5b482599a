import type { TypingVerdict } from "@/lib/domain/segmentation/typing/judge-typing";

/** What is known of one segment; null where it was not measured. */
export interface KotlerEvidence {
  readonly people: number;
  readonly share: number;
  readonly shareOfValue: number | null;
  readonly typing: { readonly verdict: TypingVerdict; readonly recall: number } | null;
  /** The media or channel question that tells the segments apart best: bias-corrected V and Holm's p. */
  readonly channels: { readonly cramersVCorrected: number; readonly pHolm: number } | null;
  /** Markers in the profile plot, and segment level stability within the solution (SLSw), where that was measured. */
  readonly profile: { readonly markers: number; readonly stability: number | null } | null;
  /** A person's judgement: no number stands for it. */
  readonly actionable: boolean | null;
}

export type KotlerCriterion = "measurable" | "substantial" | "accessible" | "differentiable" | "actionable";
export type KotlerStatus = "met" | "doubtful" | "not-met" | "not-measured";

/** Our conventions; Kotler names the criteria and gives no cut-offs. */
export const KOTLER_LIMITS = {
  people: 75,
  fewestPeople: 30,
  share: 0.05,
  recall: 0.5,
  strongV: 0.2,
  weakV: 0.1,
  alpha: 0.05,
  stable: 0.75,
  shaky: 0.6,
} as const;

/** Kotler's five conditions of a useful segment as far as numbers can stand for them. */
export function kotlerChecks(evidence: KotlerEvidence): Record<KotlerCriterion, KotlerStatus> {
  return {
    measurable: measurable(evidence),
    substantial: substantial(evidence),
    accessible: accessible(evidence),
    differentiable: differentiable(evidence),
    actionable: evidence.actionable === null ? "not-measured" : evidence.actionable ? "met" : "not-met",
  };
}

function measurable({ typing }: KotlerEvidence): KotlerStatus {
  if (!typing) return "not-measured";
  if (typing.verdict === "cannot-type") return "not-met";
  return typing.verdict === "good" && typing.recall >= KOTLER_LIMITS.recall ? "met" : "doubtful";
}

/** Worth counts as size: a small segment that holds its 5 % of the value is not too small to serve. */
function substantial({ people, share, shareOfValue }: KotlerEvidence): KotlerStatus {
  if (people < KOTLER_LIMITS.fewestPeople) return "not-met";
  const large = Math.max(share, shareOfValue ?? 0) >= KOTLER_LIMITS.share;
  return large && people >= KOTLER_LIMITS.people ? "met" : "doubtful";
}

function accessible({ channels }: KotlerEvidence): KotlerStatus {
  if (!channels) return "not-measured";
  if (channels.pHolm >= KOTLER_LIMITS.alpha || channels.cramersVCorrected < KOTLER_LIMITS.weakV)
    return "not-met";
  return channels.cramersVCorrected >= KOTLER_LIMITS.strongV ? "met" : "doubtful";
}

/** Standing out is not enough: a segment that might not be found again is doubtful, measured or not. */
function differentiable({ profile }: KotlerEvidence): KotlerStatus {
  if (!profile) return "not-measured";
  const { markers, stability } = profile;
  if (markers === 0 || (stability !== null && stability < KOTLER_LIMITS.shaky)) return "not-met";
  return stability !== null && stability >= KOTLER_LIMITS.stable ? "met" : "doubtful";
}
