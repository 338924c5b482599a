import type { Dimension } from "../item";

/** Words in a heading that tell what it is about; the first that fits counts. */
const byWord: readonly (readonly [RegExp, Dimension])[] = [
  [/\b(benefit|motive|motivation|reason|importance|important)/, "benefit-sought"],
  [/\b(satisf|recommend|nps|happy|complain)/, "satisfaction"],
  [
    /\b(state|country|region|city|town|county|postcode|postal|zip|location|urban|rural|province|kraj|miasto)\b/,
    "geographic",
  ],
  [
    /\b(age|gender|sex|birth|educ|income|salary|occupation|job|profession|marital|married|relationship|household|hh|child|children|kids|family|płeć|wiek|alter|geschlecht)/,
    "demographic",
  ],
  [/\b(device|browser|phone|mobile|computer|internet|online|app|software|technology)\b/, "technographic"],
  [/\b(spend|spent|revenue|orders?|turnover|ltv|clv|basket|amount|monetary|value)\b/, "value"],
  [
    /\b(usage|use|frequency|visits?|purchas|previous|recency|behaviou?r|bought|buy|leasing|trips?|times)/,
    "behaviour",
  ],
  [/\b(party|vote|voted|religio|language|ethnic|culture|class)/, "socio-cultural"],
  [/\b(attitude|opinion|interest|lifestyle|life style|personality|values|hobby|nep)\b/, "psychographic"],
  [/\b(need|problem|pain|difficult)/, "need"],
];

/** Special categories of personal data (GDPR article 9) as headings name them. */
const special =
  /\b(relig|church|belief|party|vote|politic|union|health|illness|disease|disab|diagnos|ethnic|race|racial|sexual|orientation)/;

const spaced = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_.\-/]+/g, " ")
    .replace(/(\D)(\d)/g, "$1 $2")
    .toLowerCase();

/** What a heading says a column is about; "other" when it says nothing. */
export const guessDimension = (heading: string): Dimension =>
  byWord.find(([words]) => words.test(spaced(heading)))?.[1] ?? "other";

/** Whether a heading names something of a special category. */
export const soundsSensitive = (heading: string): boolean => special.test(spaced(heading));
