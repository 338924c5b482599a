import { personsOf, type TypingSample } from "./typing-model";

/** Answers as numbers: one 0/1 indicator per category but the first; a missing answer is the training mean. */
export interface IndicatorCoding {
  readonly width: number;
  encode(answers: ArrayLike<number>, into: Float64Array): Float64Array;
}

/** The coding of these rows. Indicators that never vary in them are dropped, since nothing can be learnt from them. */
export function indicatorCoding(sample: TypingSample, rows: Int32Array): IndicatorCoding {
  const indicators: { item: number; category: number; mean: number }[] = [];
  for (const [item, { codes, categories }] of sample.items.entries()) {
    const counts = new Float64Array(categories);
    let answered = 0;
    for (const row of rows) {
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      const persons = personsOf(sample, row);
      counts[code] = (counts[code] ?? 0) + persons;
      answered += persons;
    }
    for (let category = 1; category < categories; category++) {
      const count = counts[category] ?? 0;
      if (count > 0 && count < answered) indicators.push({ item, category, mean: count / answered });
    }
  }
  return {
    width: indicators.length,
    encode: (answers, into) => {
      for (const [d, { item, category, mean }] of indicators.entries()) {
        const code = answers[item] ?? -1;
        into[d] = code < 0 ? mean : code === category ? 1 : 0;
      }
      return into;
    },
  };
}
