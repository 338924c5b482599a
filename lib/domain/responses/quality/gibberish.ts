import { z } from "zod";
import type { Answer } from "../../questionnaire/answer";
import { judgeText } from "./judge-text";
import type { QualityRule } from "./quality-rule";
import type { Reading } from "./reading";

const thresholds = z.object({
  fewestLetters: z.number().int().min(3).max(100).default(5),
  keyRun: z.number().int().min(4).max(10).default(5),
  share: z.number().min(0.3).max(1).default(0.6),
  fewestTexts: z.number().int().min(1).max(20).default(1),
});

const textOf = (answer: Answer | undefined): string => {
  if (answer?.type === "short-text" || answer?.type === "long-text") return answer.text;
  return answer && "other" in answer ? (answer.other ?? "") : "";
};

const written = ({ items, response }: Reading) =>
  items.flatMap(({ id }) => {
    const text = textOf(response.answers[id]);
    return text.trim() === "" ? [] : [{ itemId: id, text }];
  });

/** Open answers that are keys, not words. What was written stays in the response; the flag only says where. */
export const gibberish: QualityRule<z.infer<typeof thresholds>> = {
  id: "gibberish",
  version: 1,
  family: "words",
  thresholds,
  begin(settings) {
    let people = 0;
    return {
      observe(reading) {
        if (written(reading).length > 0) people += 1;
      },
      settle: () =>
        people > 0 ? { applies: true, grounds: { people } } : { applies: false, because: "no-texts" },
      judge(reading) {
        const texts = written(reading);
        const faulty = texts.flatMap(({ itemId, text }) => {
          const fault = judgeText(text, settings);
          return fault === null ? [] : [{ itemId, fault }];
        });
        const [first] = faulty;
        if (!first || faulty.length < settings.fewestTexts) return null;
        return { itemId: first.itemId, fault: first.fault, faulty: faulty.length, texts: texts.length };
      },
    };
  },
};
