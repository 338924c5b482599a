import type { TypingQuality } from "@/lib/domain/segmentation/typing/judge-typing";
import type { NaiveBayesTables } from "@/lib/domain/segmentation/typing/naive-bayes";
import type { TypingCandidate } from "@/lib/domain/segmentation/typing/typing-candidate";
import type { TypingSample } from "@/lib/domain/segmentation/typing/typing-model";
import type { TypingReport } from "@/lib/domain/segmentation/typing/typing-report";

/** Finds, learns and judges golden questions somewhere: in worker threads, or in this process. */
export type LearnTyping = (
  input: {
    readonly sample: TypingSample;
    readonly candidates: readonly TypingCandidate[];
    readonly seed: number;
    readonly folds: number;
    readonly most: number;
  },
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
) => Promise<{
  readonly path: readonly { readonly candidate: number; readonly answers: number }[];
  readonly qualities: readonly TypingQuality[];
  readonly recommended: number;
  readonly tables: NaiveBayesTables;
  readonly challengers: TypingReport["challengers"];
  readonly ceiling: number;
}>;
