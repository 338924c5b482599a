import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { respondentBrowser, type Fetcher } from "./respondent-browser";
import { drawKind, robotAnswers } from "./robot-answers";

interface RobotRun {
  /** The link to answer, as a respondent gets it. */
  readonly link: string;
  readonly count: number;
  readonly seed: number;
  /** Robots that answer at the same time. */
  readonly atOnce?: number;
  readonly fetcher?: Fetcher;
}

/**
 * Simulated respondents who answer a survey through its link, page by page over HTTP, without a script. They are of three
 * kinds that lean differently (shares in `kindShares`). The same seed gives the same robots. Throws when a page is refused.
 */
export async function answerAsRobots({ link, count, seed, atOnce = 6, fetcher }: RobotRun): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await answerOnce(link, deriveSeed(seed, next++), fetcher);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
}

async function answerOnce(link: string, seed: number, fetcher: Fetcher | undefined): Promise<void> {
  const random = createRandom(seed);
  const kind = drawKind(random);
  const browser = respondentBrowser(link, fetcher);
  let landing = await browser.open();
  for (let step = 0; landing.page; step += 1) {
    const { page } = landing;
    landing = await browser.send(page, robotAnswers(page, kind, random));
    if (landing.status !== 303 || step > 400)
      throw new Error(`A robot's answers to "${page.heading}" were answered with ${landing.status}.`);
  }
}
