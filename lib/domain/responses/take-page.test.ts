import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyItemType } from "@/tests/support/every-item-type";
import { displayOrder, rowOrder } from "./display-order";
import { control, type FormFields } from "./form-fields";
import { emptyResponse, pageToShow, takePage, type AnsweredSoFar, type SentPage } from "./take-page";
import { validateAnswers } from "./validate-answers";

const form = (items: readonly string[], answers: readonly (readonly [string, string])[]): FormFields => {
  const fields = new Map<string, string[]>([[control.item, [...items]]]);
  for (const [name, value] of answers) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
};

const sent = (pageId: string, fields: FormFields, more: Partial<SentPage> = {}): SentPage => ({
  pageId,
  revision: 1,
  intent: "next",
  fields,
  ...more,
});

const consented: AnsweredSoFar = {
  ...emptyResponse,
  answers: { "taking-part": { type: "consent", given: true } },
  revision: 1,
  itemRevisions: { "taking-part": 1 },
  lastPage: 1,
};
const nasty = [
  "",
  "yes",
  "no",
  "super",
  "price",
  "nothing",
  "4",
  "999",
  "-1",
  "1e9",
  "\u0000",
  "\ud800",
  "2026-02-30",
];
const habits = form(
  ["where", "benefits"],
  [
    ["a:where", "super"],
    ["a:benefits", "price"],
    ["a:benefits", "fresh"],
  ],
);

describe("a page that was sent", () => {
  it("sent again on top of itself has the same outcome", () => {
    const once = takePage(everyItemType, consented, sent("habits", habits, { revision: 2 }));
    if (once.kind !== "go" || !once.kept) throw new Error("not taken");
    expect(takePage(everyItemType, once.kept, sent("habits", habits, { revision: 2 }))).toEqual(once);
  });

  it("changes no answer that was given at a later revision", () => {
    const later: AnsweredSoFar = {
      ...consented,
      answers: { ...consented.answers, where: { type: "single-choice", optionId: "market" } },
      itemRevisions: { where: 9 },
      revision: 9,
    };
    const outcome = takePage(everyItemType, later, sent("habits", habits, { revision: 3 }));
    expect(outcome).toMatchObject({
      kind: "go",
      kept: {
        revision: 9,
        answers: { where: { optionId: "market" }, benefits: { optionIds: ["price", "fresh"] } },
      },
    });
  });

  it("is shown again, without complaint, when an answer opened an item of it", () => {
    const online = form(
      ["where", "benefits"],
      [
        ...[...habits]
          .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
          .filter(([name]) => name === "a:benefits"),
        ["a:where", "online"],
      ],
    );
    expect(takePage(everyItemType, consented, sent("habits", online, { revision: 2 }))).toMatchObject({
      kind: "go",
      pageId: "habits",
    });
  });

  it("going back keeps what is sound and drops what is not", () => {
    const fields = form(
      ["where", "benefits"],
      [
        ["a:where", "corner"],
        ["a:benefits", "price"],
      ],
    );
    expect(
      takePage(everyItemType, consented, sent("habits", fields, { intent: "back", revision: 2 })),
    ).toMatchObject({
      kind: "go",
      pageId: "welcome",
      kept: { answers: { where: { optionId: "corner" } } },
    });
  });

  it("never throws and never keeps an invalid answer, whatever its fields hold", () => {
    const names = everyItemType.pages.flatMap((page) => page.items.map((item) => `a:${item.id}`));
    const field = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...nasty));
    fc.assert(
      fc.property(
        fc.constantFrom(...everyItemType.pages),
        fc.array(field, { maxLength: 5 }),
        fc.constantFrom("next" as const, "back" as const, "save" as const),
        (page, answers, intent) => {
          const fields = form(
            page.items.map((item) => item.id),
            answers,
          );
          const outcome = takePage(everyItemType, consented, sent(page.id, fields, { intent, revision: 2 }));
          if ("kept" in outcome && outcome.kept) {
            const { kept } = outcome;
            expect(validateAnswers(everyItemType, kept.answers, { complete: false }).ok).toBe(true);
            const again = pageToShow(everyItemType, kept, undefined);
            expect(again.position).toBeGreaterThanOrEqual(1);
            expect(again.position).toBeLessThanOrEqual(again.total);
          }
        },
      ),
    );
  });
});

describe("a page that is asked for", () => {
  it("opens only when every page before it is complete", () => {
    expect(pageToShow(everyItemType, emptyResponse, "you").page.page.id).toBe("welcome");
    expect(pageToShow(everyItemType, consented, "habits").page.page.id).toBe("habits");
    expect(pageToShow(everyItemType, consented, "welcome").page.page.id).toBe("welcome");
    expect(pageToShow(everyItemType, consented, "nowhere").page.page.id).toBe("habits");
  });
});

describe("the order of options", () => {
  const item = everyItemType.pages[1]?.items[0];
  if (item?.type !== "single-choice") throw new Error("the fixture changed");

  it("is the same on every visit, with escapes last and retired options gone", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const order = displayOrder(item, seed).map((option) => option.id);
        expect(displayOrder(item, seed).map((option) => option.id)).toEqual(order);
        expect(order.slice(-2)).toEqual(["else", "unknown"]);
        expect([...order].sort()).toEqual(["corner", "else", "market", "online", "super", "unknown"]);
      }),
    );
  });

  it("puts every choice first about equally often", () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const id = displayOrder(item, seed)[0]?.id ?? "";
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    // Chi-squared on 3 degrees of freedom: 16.27 is exceeded once in a thousand.
    const statistic = [...first.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(first.size).toBe(4);
    expect(statistic).toBeLessThan(16.27);
  });

  it("leaves rows alone unless they are to be shuffled", () => {
    const rows = [
      { id: "a", retired: false },
      { id: "b", retired: true },
      { id: "c", retired: false },
    ];
    expect(rowOrder({ id: "m", rows, randomise: false }, 5).map((row) => row.id)).toEqual(["a", "c"]);
  });
});
