import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { freshField, type PersonaField, type WrittenText } from "@/lib/domain/personas/persona-card";
import { shareSentence } from "@/lib/domain/personas/plan-sentence";
import { bandOf } from "./coarse-figures";
import { isRobot } from "./is-robot";
import { protectCells } from "./protect-cells";
import { sharedCard } from "./shared-card";

const evidence = (id: string, count: number): Evidence => ({
  id,
  statistic: "share",
  variableId: id,
  itemId: `item-${id}`,
  categoryId: "yes",
  form: "choose",
  dimension: "benefit-sought",
  wording: "What do you look for?",
  optionLabel: `Option ${id}`,
  count,
  base: 73,
  asked: 80,
  value: count / 73,
  low: 0.4,
  high: 0.7,
  restCount: 31,
  restBase: 97,
  restValue: 31 / 97,
  index: 150,
  p: 0.001,
  q: 0.004,
  effect: 0.5,
  distinctive: true,
  byConstruction: false,
  confidence: "medium",
});
const large = evidence("large", 41);
const small = evidence("small", 4);

const text = (written: Partial<WrittenText>): PersonaField => ({
  ...freshField("habits", { kind: "plans", plans: [] }),
  edited: {
    kind: "edited",
    items: [
      {
        kind: "text",
        written: { id: "w", text: "They come 4 times", evidence: [], origin: "human", ...written },
      },
    ],
    removed: [],
  },
  editedBy: "user-7",
  state: "edited",
});

const fields: PersonaField[] = [
  freshField("name", {
    kind: "plans",
    plans: [
      { id: "n", template: "name.benefit", slots: { label: "Rest", caption: "" }, evidence: ["large"] },
    ],
  }),
  freshField("benefits", {
    kind: "plans",
    plans: [shareSentence("benefits", large), shareSentence("benefits", small)],
  }),
  { ...freshField("mind", { kind: "plans", plans: [shareSentence("mind", large)] }), hidden: true },
  freshField("voice", {
    kind: "quotes",
    quotes: [{ id: "q", responseId: "response-9", itemId: "why", wording: "Why?", text: "Peace" }],
  }),
];

const share = (extra: Partial<Parameters<typeof sharedCard>[0]> = {}) =>
  sharedCard({
    segment: { id: "segment-1", colour: 2, size: 73 },
    approved: true,
    fields,
    evidence: new Map([large, small].map((one) => [one.id, one])),
    rights: protectCells(
      [[large, small], [{ ...large, id: "other", count: 31, base: 97, restCount: 41, restBase: 73 }]],
      10,
    ),
    showEvidence: true,
    showQuotes: false,
    ...extra,
  });

describe("sharedCard", () => {
  it("holds exactly what the allow-list names", () => {
    expect(share()).toMatchInlineSnapshot(`
      {
        "approved": true,
        "colour": 2,
        "leftOut": 1,
        "people": {
          "from": 50,
          "to": 99,
        },
        "portrait": "segment-1",
        "sections": [
          {
            "fields": [
              {
                "key": "name",
                "lines": [
                  {
                    "caption": "",
                    "evidence": [
                      {
                        "confidence": "medium",
                        "label": "Option large",
                        "others": 0.3,
                        "people": {
                          "from": 50,
                          "to": 99,
                        },
                        "share": 0.55,
                        "statement": "",
                        "wording": "What do you look for?",
                      },
                    ],
                    "kind": "plan",
                    "slots": {
                      "caption": "",
                      "label": "Rest",
                    },
                    "template": "name.benefit",
                  },
                ],
              },
            ],
            "section": "header",
          },
          {
            "fields": [
              {
                "key": "benefits",
                "lines": [
                  {
                    "caption": "What do you look for?",
                    "evidence": [
                      {
                        "confidence": "medium",
                        "label": "Option large",
                        "others": 0.3,
                        "people": {
                          "from": 50,
                          "to": 99,
                        },
                        "share": 0.55,
                        "statement": "",
                        "wording": "What do you look for?",
                      },
                    ],
                    "kind": "plan",
                    "slots": {
                      "caption": "What do you look for?",
                      "known": "both",
                      "label": "Option large",
                      "rest": 0.3,
                      "share": 0.55,
                    },
                    "template": "share.benefit.more",
                  },
                ],
              },
            ],
            "section": "benefit",
          },
        ],
      }
    `);
  });

  it("never holds counts, intervals, tests, response ids or people's ids", () => {
    const payload = JSON.stringify(share({ showQuotes: true, fields: [...fields, text({})] }));
    for (const secret of ["41", "31", "97", "0.004", "response-9", "user-7", "item-large", "0.561"])
      expect(payload).not.toContain(secret);
  });

  it("shows respondents' words only when that is switched on", () => {
    expect(JSON.stringify(share())).not.toContain("Peace");
    expect(JSON.stringify(share({ showQuotes: true }))).toContain("Peace");
  });

  it("shows no evidence when that is switched off", () => {
    const lines = share({ showEvidence: false }).sections.flatMap((section) =>
      section.fields.flatMap((field) => field.lines),
    );
    expect(lines.every((line) => line.evidence.length === 0)).toBe(true);
  });

  it("leaves out a person's sentence about a small group, and one the data no longer support", () => {
    const sees = (written: Partial<WrittenText>) =>
      JSON.stringify(share({ fields: [text(written)] })).includes("They come");
    expect(sees({})).toBe(true);
    expect(sees({ evidence: ["large"], origin: "generated" })).toBe(true);
    expect(sees({ evidence: ["small"], origin: "generated" })).toBe(false);
    expect(sees({ orphaned: true, origin: "generated" })).toBe(false);
  });

  it("bands the number of people", () => {
    expect([9, 10, 73, 5000].map((people) => bandOf(people))).toEqual([
      { from: 0, to: 9 },
      { from: 10, to: 29 },
      { from: 50, to: 99 },
      { from: 5000, to: null },
    ]);
  });
});

describe("isRobot", () => {
  it("tells link previews and scripts from people", () => {
    expect(
      isRobot(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
      ),
    ).toBe(false);
    for (const agent of [
      "Slackbot-LinkExpanding 1.0",
      "facebookexternalhit/1.1",
      "WhatsApp/2.2",
      "curl/8.5",
      "Googlebot/2.1",
      "",
      null,
    ]) {
      expect(isRobot(agent)).toBe(true);
    }
  });
});
