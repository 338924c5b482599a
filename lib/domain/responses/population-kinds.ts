/** One kind of simulated people: how large, what they want, and how they answer. Positions follow the template's options. */
export interface PopulationKind {
  readonly share: number;
  /** By benefit, in the order of the template's list. */
  readonly benefitUtilities: readonly number[];
  /** Relative chance of each option of a single choice, by item code. */
  readonly choices: Readonly<Record<string, readonly number[]>>;
  /** Chance of each tick of a multiple choice, by item code. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
  /** Mean agreement, 1…5, by statement code. */
  readonly attitudes: Readonly<Record<string, number>>;
  /** Mean answer to "would you recommend us", 0…10. */
  readonly recommendation: number;
  readonly wishes: readonly string[];
}

// Benefits: price, quality, effortless, advice, reliable, care, fits me, new, welcome.
// Invented for the sample study, far enough apart to be found again from 600 people; nobody was asked.

const bargainSeekers: PopulationKind = {
  share: 0.34,
  benefitUtilities: [3.4, 0.3, 1.9, -0.6, 1.2, -1.4, 0, -0.6, -0.3],
  choices: {
    frequency: [8, 16, 26, 30, 12, 8],
    spend: [16, 26, 28, 18, 8, 4],
    stage: [8, 30, 18, 14, 20, 10],
    device: [62, 24, 6, 2, 6],
    age: [20, 30, 20, 14, 9, 5, 2],
    sex: [50, 47, 3],
    urbanity: [30, 26, 26, 12, 6],
    household: [22, 18, 30, 9, 12, 9],
    education: [2, 10, 34, 24, 22, 8],
    income: [14, 30, 28, 18, 7, 3],
  },
  ticks: {
    channel: [0.38, 0.62, 0.4, 0.44, 0.04],
    barriers: [0.58, 0.2, 0.54, 0.1, 0.14, 0.12, 0.08, 0.12, 0.24],
  },
  attitudes: { plan: 3.9, compare: 4.3, new: 2.7, loyal: 2.5, ethics: 2.1, others: 3, hurry: 3.2, habit: 3 },
  recommendation: 6.6,
  wishes: [
    "Free delivery from a lower amount, please. It is always the delivery that stops me.",
    "Show the full price with delivery from the start.",
    "A voucher for people who have bought for years would be fair.",
    "Tell me when something on my list gets cheaper.",
    "The same thing was cheaper elsewhere the day after. Match it and I stay.",
  ],
};

const qualityBuyers: PopulationKind = {
  share: 0.28,
  benefitUtilities: [0, 3, 0, 1.7, 2.6, 0.2, 0.2, -1.2, 0.5],
  choices: {
    frequency: [10, 20, 32, 26, 8, 4],
    spend: [4, 10, 20, 32, 22, 12],
    stage: [4, 14, 18, 18, 40, 6],
    device: [26, 50, 14, 2, 8],
    age: [4, 12, 18, 24, 22, 14, 6],
    sex: [47, 52, 1],
    urbanity: [20, 26, 30, 16, 8],
    household: [18, 36, 30, 4, 6, 6],
    education: [1, 5, 22, 22, 30, 20],
    income: [3, 12, 24, 32, 18, 11],
  },
  ticks: {
    channel: [0.56, 0.58, 0.14, 0.12, 0.16],
    barriers: [0.16, 0.18, 0.12, 0.3, 0.5, 0.1, 0.06, 0.3, 0.18],
  },
  attitudes: {
    plan: 3.7,
    compare: 3.9,
    new: 2.5,
    loyal: 4.3,
    ethics: 3.3,
    others: 3.6,
    hurry: 2.5,
    habit: 3.6,
  },
  recommendation: 8.4,
  wishes: [
    "Say plainly what it is made of and how long it should last.",
    "I would like one person to ask who knows the products.",
    "Photos that show the real colour and the seams.",
    "Longer guarantee. I pay for things that last.",
    "Keep spare parts in stock.",
  ],
};

const careMinded: PopulationKind = {
  share: 0.22,
  benefitUtilities: [-0.6, 1.2, -0.4, 0.4, 0.6, 3.3, 0.3, 0, 1.9],
  choices: {
    frequency: [6, 18, 34, 28, 10, 4],
    spend: [6, 18, 28, 28, 14, 6],
    stage: [8, 22, 14, 16, 34, 6],
    device: [44, 34, 12, 1, 9],
    age: [12, 26, 24, 16, 12, 8, 2],
    sex: [66, 30, 4],
    urbanity: [42, 20, 18, 12, 8],
    household: [26, 26, 26, 8, 4, 10],
    education: [1, 3, 16, 14, 34, 32],
    income: [8, 22, 28, 26, 11, 5],
  },
  ticks: {
    channel: [0.52, 0.5, 0.2, 0.06, 0.06],
    barriers: [0.2, 0.08, 0.1, 0.28, 0.26, 0.14, 0.06, 0.16, 0.2],
  },
  attitudes: {
    plan: 3.3,
    compare: 3.2,
    new: 3.4,
    loyal: 3.8,
    ethics: 4.6,
    others: 3.7,
    hurry: 2.3,
    habit: 2.6,
  },
  recommendation: 7.9,
  wishes: [
    "Less packaging. A small thing came in a huge box.",
    "Tell me where it was made and by whom.",
    "Offer repair before you offer new.",
    "Let me choose slower delivery with fewer trips.",
    "More about what you do for the people who make your things.",
  ],
};

const explorers: PopulationKind = {
  share: 0.16,
  benefitUtilities: [0, 0.2, 1.2, -0.2, 0, -0.4, 2.3, 3.2, 0.6],
  choices: {
    frequency: [20, 30, 26, 16, 6, 2],
    spend: [6, 14, 24, 28, 18, 10],
    stage: [16, 34, 18, 14, 14, 4],
    device: [74, 12, 8, 4, 2],
    age: [36, 34, 16, 8, 4, 2, 0],
    sex: [52, 43, 5],
    urbanity: [54, 22, 16, 5, 3],
    household: [28, 20, 10, 2, 22, 18],
    education: [1, 6, 28, 14, 36, 15],
    income: [14, 26, 26, 20, 9, 5],
  },
  ticks: {
    channel: [0.26, 0.56, 0.72, 0.38, 0.08],
    barriers: [0.24, 0.42, 0.18, 0.36, 0.16, 0.3, 0.26, 0.14, 0.44],
  },
  attitudes: { plan: 2, compare: 3.3, new: 4.6, loyal: 2.3, ethics: 3.1, others: 3.9, hurry: 2, habit: 1.6 },
  recommendation: 7.3,
  wishes: [
    "Show me what came in this week, not what everybody bought.",
    "Let me put my own version together.",
    "The app forgets what I was looking at. Please remember it.",
    "Let me pay with my phone without an account.",
    "More limited things, and tell me before they are gone.",
  ],
};

/** The four kinds of people of the sample study, largest first. */
export const populationKinds: readonly PopulationKind[] = [
  bargainSeekers,
  qualityBuyers,
  careMinded,
  explorers,
];
