import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeText } from "./judge-text";

const thresholds = { fewestLetters: 5, keyRun: 5, share: 0.6 };
const judge = (text: string) => judgeText(text, thresholds);

/** Short and long answers as people write them, in the ten languages of the respondent's page. */
const legitimate: Readonly<Record<string, readonly string[]>> = {
  en: [
    "No",
    "n/a",
    "nothing",
    "Typewriter repair",
    "rhythms",
    "A qwerty keyboard that does not click, please.",
    "GPRS, HTML, NGO",
    "Yesssss!!!",
    "hmm, shhh",
    "hahaha, no idea",
    "strengths",
    "Property",
    "were",
    "DHL / UPS",
    "11111",
    "……",
    "???",
  ],
  pl: ["Nie wiem", "źdźbło", "chrząszcz", "Bezwzględny brak wsparcia", "w Łodzi", "Wszystko ok", "szczęście"],
  sv: ["Västkustskt fiske", "rättvist pris", "Öppet längre", "skönt", "Ingenting", "nej"],
  mt: ["Għandkom bżonn aktar ħaddiema", "Xejn", "Il-prezz għoli", "tajjeb ħafna", "le"],
  ru: ["Нет", "Всё хорошо", "кенгуру", "Проще оплата", "взгляд", "Смит", "Быстрее доставляйте, пожалуйста"],
  de: ["Angstschweiß", "Borschtsch", "Nichts", "Werte", "Werter Herr", "Bewertungen lesen", "Kürzere Wege"],
  fr: ["Rien", "Moins cher", "aïeux", "Des œufs frais", "Azerty", "peut-être"],
  es: ["Nada", "Más barato", "transporte", "niño", "construcción"],
  uk: ["Нічого", "Швидша доставка", "її", "здравствувати", "п'ять", "Дешевше"],
  ar: [
    "لا شيء",
    "البلاد",
    "البلاتين",
    "أسعار أقل",
    "البيت",
    "خدمة أسرع من فضلكم",
    "نعم",
    "السبيل",
    "ههههههه",
  ],
};

describe.each(Object.entries(legitimate))("answers in %s", (_, texts) => {
  it.each(texts)("%s is not called gibberish", (text) => {
    expect(judge(text)).toBeNull();
  });
});

describe("keys instead of words", () => {
  it.each([
    ["aaaaaa", "one-letter"],
    ["Аааааааа", "one-letter"],
    ["ــــ سسسسسسس", "one-letter"],
    ["asdfghjkl", "keyboard-row"],
    ["lkjhgfdsa", "keyboard-row"],
    ["wertzuiop", "keyboard-row"],
    ["asdasdasd", "keyboard-row"],
    ["qweqweqwe", "keyboard-row"],
    ["qsdfghjklm", "keyboard-row"],
    ["йцукенгшщ", "keyboard-row"],
    ["фывапролд", "keyboard-row"],
    ["фывфывфыв", "keyboard-row"],
    ["شسيبلاتنمك", "keyboard-row"],
    ["sdkjfhskdjfh", "no-vowels"],
    ["Gkdhfgd lksdhg fkjhdg", "no-vowels"],
    ["првтлдж", "no-vowels"],
  ])("%s: %s", (text, fault) => {
    expect(judge(text)).toBe(fault);
  });

  it("are found in capitals, with signs in between and with blanks around", () => {
    expect(judge("  ASDFGHJKL!! ")).toBe("keyboard-row");
  });
});

it("takes time in proportion to the text, whatever is in it", () => {
  const time = (text: string) => {
    const begun = performance.now();
    judge(text);
    return performance.now() - begun;
  };
  for (const piece of ["asdfg ", "a", "zzzz", "bcd", "سي", "é̀", "🙂"]) {
    time(piece.repeat(1000));
    expect(time(piece.repeat(10_000)), piece).toBeLessThan(1000);
  }
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 80 })
  .map((codes) => String.fromCodePoint(...codes));

it("says nothing of fewer letters than it asks for, and never fails", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const letters = [...text.normalize("NFC")].filter((sign) => /\p{L}/u.test(sign)).length;
      const fault = judge(text);
      if (letters < 3) expect(fault).toBeNull();
    }),
  );
});
