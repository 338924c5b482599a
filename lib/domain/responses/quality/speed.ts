import { z } from "zod";
import { median } from "../../statistics/summaries/quantile";
import type { QualityRule } from "./quality-rule";
import type { Reading } from "./reading";

const thresholds = z.object({
  /** Of the median time of people who answered the same version and met as many questions. */
  shareOfMedian: z
    .number()
    .min(0.05)
    .max(0.9)
    .default(1 / 3),
  secondsPerAnswer: z.number().min(0).max(10).default(1),
  /** A questionnaire with fewer answers is over too soon for a clock to tell anything. */
  fewestAnswers: z.number().int().min(1).max(500).default(5),
  /** People a median is taken of; below, the version's time per answer stands in. */
  fewestPeople: z.number().int().min(2).max(1000).default(20),
});

class Times {
  private readonly values = new Map<string, number[]>();
  private readonly medians = new Map<string, number>();
  add(key: string, value: number): void {
    const known = this.values.get(key);
    if (known) known.push(value);
    else this.values.set(key, [value]);
  }
  settle(fewest: number): void {
    for (const [key, values] of this.values)
      if (values.length >= fewest) this.medians.set(key, median(Float64Array.from(values)));
    this.values.clear();
  }
  median(key: string): number | undefined {
    return this.medians.get(key);
  }
}

const pathKey = ({ response, met }: Reading): string => `${response.versionId}:${met}`;

/**
 * People too fast to have read: under a third of the median time of the same version and path length (a fixed share of the
 * median, as Greszki, Meyer & Schoen 2015, Public Opinion Quarterly 79:471–503), or under one second an answer (Wood et al.
 * 2017, Social Psychological and Personality Science 8:454–464).
 */
export const speed: QualityRule<z.infer<typeof thresholds>> = {
  id: "speed",
  version: 1,
  family: "time",
  thresholds,
  begin({ shareOfMedian, secondsPerAnswer, fewestAnswers, fewestPeople }) {
    const ofPath = new Times();
    const perAnswer = new Times();
    const all = new Times();
    let timed = 0;
    let longEnough = 0;
    return {
      observe(reading) {
        const { seconds, versionId } = reading.response;
        if (seconds === null) return;
        timed += 1;
        if (reading.met < fewestAnswers) return;
        longEnough += 1;
        ofPath.add(pathKey(reading), seconds);
        perAnswer.add(versionId, seconds / reading.met);
        all.add("", seconds);
      },
      settle() {
        ofPath.settle(fewestPeople);
        perAnswer.settle(fewestPeople);
        all.settle(1);
        if (timed === 0) return { applies: false, because: "no-times" };
        if (longEnough === 0) return { applies: false, because: "too-short" };
        const grounds = { people: longEnough, median: all.median("") ?? 0, shareOfMedian, secondsPerAnswer };
        return { applies: true, grounds };
      },
      judge(reading) {
        const { seconds, versionId } = reading.response;
        const { met } = reading;
        if (seconds === null || met < fewestAnswers) return null;
        const rate = perAnswer.median(versionId);
        const usual = ofPath.median(pathKey(reading)) ?? (rate === undefined ? undefined : rate * met);
        const limit = Math.max(secondsPerAnswer * met, shareOfMedian * (usual ?? 0));
        if (seconds >= limit) return null;
        return { seconds, answers: met, limit, ...(usual === undefined ? {} : { median: usual }) };
      },
    };
  },
};
