import type { LatentClassSettings } from "./settings";

/** A block of starts for one number of classes: small enough to share among threads, large enough to be worth sending. */
export interface LatentClassTask {
  readonly classes: number;
  readonly firstStart: number;
  readonly starts: number;
  readonly seed: number;
  readonly pseudoCount: number;
}

const STARTS_PER_TASK = 5;

/**
 * Cuts a run into tasks that depend on the settings alone, never on the number of threads. The longest tasks, those
 * with most classes, come first.
 */
export const planLatentClasses = (settings: LatentClassSettings): LatentClassTask[] => {
  const tasks: LatentClassTask[] = [];
  const { seed, pseudoCount } = settings;
  for (let classes = settings.segments.to; classes >= settings.segments.from; classes--) {
    // One class has one maximum.
    const starts = classes === 1 ? 1 : settings.starts;
    for (let firstStart = 0; firstStart < starts; firstStart += STARTS_PER_TASK) {
      tasks.push({
        classes,
        firstStart,
        starts: Math.min(STARTS_PER_TASK, starts - firstStart),
        seed,
        pseudoCount,
      });
    }
  }
  return tasks;
};
