import { splitByFold } from "./stratified-folds";
import { likeliest, readAnswers, type TypingMethod, type TypingSample } from "./typing-model";

/** What was predicted for respondents the model had not seen. */
export interface HeldOutPredictions {
  /** Likeliest segment per respondent; −1 for who was not judged. */
  readonly predicted: Int16Array;
  /** Its probability. */
  readonly certainty: Float64Array;
}

/** Learns on all folds but one and types that one, for every fold. */
export function crossValidate(
  sample: TypingSample,
  fold: Int16Array,
  method: TypingMethod,
): HeldOutPredictions {
  const predicted = new Int16Array(fold.length).fill(-1);
  const certainty = new Float64Array(fold.length).fill(NaN);
  const answers = new Int16Array(sample.items.length);
  for (const held of new Set(fold)) {
    if (held < 0) continue;
    const { training, heldOut } = splitByFold(fold, held);
    const model = method(sample, training);
    for (const row of heldOut) {
      const posterior = model.posterior(readAnswers(sample, row, answers));
      const segment = likeliest(posterior);
      predicted[row] = segment;
      certainty[row] = posterior[segment] ?? NaN;
    }
  }
  return { predicted, certainty };
}
