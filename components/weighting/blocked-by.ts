import { checkTargets } from "@/lib/domain/responses/weighting/check-targets";
import type { MarginChoice } from "./margin-choice";
import { countsOf, targetsOf, type WeightingDraft } from "./weighting-draft";

/** Why weighting cannot begin yet; null when it can. */
export type Blocked = "margins" | "targets" | "problems" | "bounds" | "variable" | "counting";

const noWords = { margin: "", labelOf: (id: string) => id, noAnswer: "" };

export function blockedBy(draft: WeightingDraft, choices: readonly MarginChoice[]): Blocked | null {
  if (draft.method === "variable") return draft.weightVariable === null ? "variable" : null;
  const { margins, isTrimmed, low, high } = draft;
  if (margins.length === 0) return "margins";
  if (margins.some(({ variableId }) => !choices.some(({ id }) => id === variableId))) return "problems";
  if (margins.some(({ counted }) => counted === null)) return "counting";
  const targets = margins.map(targetsOf);
  if (targets.includes(null)) return "targets";
  const faulty = margins.some(({ counted }, at) => {
    const wanted = targets[at];
    return wanted && counted && checkTargets(wanted, countsOf(counted), noWords).length > 0;
  });
  if (faulty) return "problems";
  return isTrimmed && !(low > 0 && low < 1 && high > 1 && high <= 100) ? "bounds" : null;
}
