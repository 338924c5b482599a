import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

const text = (en: string, ar?: string, pl?: string) => ({
  en,
  ...(ar ? { ar } : {}),
  ...(pl ? { pl } : {}),
});

const option = (id: string, en: string, kind?: string, ar?: string) => ({
  id,
  code: id,
  label: text(en, ar),
  ...(kind ? { kind } : {}),
});

const row = (id: string, en: string, more: object = {}) => ({ id, code: id, label: text(en), ...more });

/** A questionnaire that holds every type of item, every kind of option, a branch and a condition inside a page. */
export const everyItemType: Questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: text("How you shop for groceries", "كيف تتسوق للبقالة", "Jak robisz zakupy spożywcze"),
  introduction: text(
    "We are a small group of neighbourhood shops and would like to know what matters to you. It takes about five minutes.",
    "نحن مجموعة صغيرة من متاجر الحي ونود أن نعرف ما يهمك. يستغرق الأمر نحو خمس دقائق.",
  ),
  languages: ["en", "ar", "pl"],
  accent: "#76275c",
  closing: {
    title: text("Thank you for your answers"),
    text: text("They help us to choose what stands on our shelves."),
  },
  pages: [
    {
      id: "welcome",
      items: [
        {
          type: "statement",
          id: "hello",
          code: "hello",
          text: text("Your answers are stored without your name."),
        },
        {
          type: "consent",
          id: "taking-part",
          code: "taking_part",
          required: true,
          text: text("May we store your answers for a year to learn about our customers?"),
        },
        {
          type: "consent",
          id: "quotes",
          code: "quotes",
          text: text("May we quote what you write, without your name?"),
        },
      ],
    },
    {
      id: "habits",
      title: text("Your habits"),
      items: [
        {
          type: "single-choice",
          id: "where",
          code: "where",
          required: true,
          text: text("Where do you buy most of your groceries?", "من أين تشتري معظم بقالتك؟"),
          help: text("Think of the last four weeks."),
          options: [
            option("super", "Supermarket", undefined, "سوبرماركت"),
            option("corner", "Corner shop", undefined, "متجر الحي"),
            option("market", "Street market"),
            option("online", "Online"),
            option("retired-option", "Mail order", undefined),
            option("else", "Somewhere else", "other"),
            option("unknown", "I don't know", "dont-know"),
          ].map((one) => (one.id === "retired-option" ? { ...one, retired: true } : one)),
          randomise: true,
        },
        {
          type: "single-choice",
          id: "delivery",
          code: "delivery",
          text: text("Who delivers to you?"),
          showWhen: { kind: "selected", itemId: "where", optionIds: ["online"] },
          options: [option("shop", "The shop itself"), option("courier", "A courier")],
        },
        {
          type: "multiple-choice",
          id: "benefits",
          code: "benefits",
          required: true,
          text: text("What matters to you when you choose a shop?"),
          minimum: 2,
          maximum: 3,
          randomise: true,
          options: [
            option("price", "Low prices"),
            option("fresh", "Fresh food"),
            option("near", "Close to home"),
            option("choice", "A wide choice"),
            option("people", "Friendly people"),
            option("nothing", "None of these", "none"),
            option("silent", "I prefer not to say", "prefer-not-to-say"),
          ],
        },
      ],
    },
    {
      id: "opinions",
      title: text("Your opinions"),
      items: [
        {
          type: "likert-matrix",
          id: "attitudes",
          code: "att",
          required: true,
          text: text("How much do you agree?"),
          rows: [
            row("plan", "I plan my meals for the week"),
            row("new", "I like to try products I do not know"),
            row("compare", "I compare prices before I buy", { reversed: true }),
          ],
          options: [
            option("1", "Strongly disagree"),
            option("2", "Disagree"),
            option("3", "Neither agree nor disagree"),
            option("4", "Agree"),
            option("5", "Strongly agree"),
          ],
        },
        {
          type: "rating",
          id: "stars",
          code: "stars",
          display: "stars",
          points: 5,
          text: text("How do you like the shop you know best?"),
        },
        {
          type: "rating",
          id: "effort",
          code: "effort",
          points: 7,
          text: text("How easy is it to find what you need?"),
          low: text("Very hard"),
          high: text("Very easy"),
        },
        {
          type: "nps",
          id: "recommend",
          code: "recommend",
          text: text("How likely are you to recommend it to a friend?"),
          low: text("Not at all likely"),
          high: text("Extremely likely"),
        },
      ],
    },
    {
      id: "dislikes",
      showWhen: { kind: "compare", itemId: "recommend", operator: "le", value: 6 },
      items: [
        {
          type: "long-text",
          id: "why",
          code: "why",
          maximumLength: 300,
          text: text("What should the shop do better?"),
        },
      ],
    },
    {
      id: "order",
      items: [
        {
          type: "ranking",
          id: "order",
          code: "order",
          required: true,
          text: text("Which departments matter most to you?"),
          options: [
            option("bakery", "Bakery"),
            option("produce", "Fruit and vegetables"),
            option("dairy", "Dairy"),
            option("frozen", "Frozen food"),
          ],
        },
      ],
    },
    {
      id: "you",
      title: text("About you"),
      items: [
        {
          type: "number",
          id: "spend",
          code: "spend",
          required: true,
          minimum: 0,
          maximum: 2000,
          decimals: 2,
          unit: text("€ a week"),
          text: text("How much do you spend on groceries?"),
        },
        {
          type: "short-text",
          id: "town",
          code: "town",
          maximumLength: 40,
          text: text("Which town do you live in?"),
        },
        {
          type: "date",
          id: "last",
          code: "last",
          earliest: "2020-01-01",
          latest: "2030-12-31",
          text: text("When did you last shop for groceries?"),
        },
      ],
    },
  ],
});
