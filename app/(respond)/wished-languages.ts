/** Languages a browser asks for, best first; `*` and what is refused (`q=0`) left out. */
export const wishedLanguages = (header: string | null): string[] =>
  (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [language = "", ...rest] = part.trim().split(";");
      const quality = /q=([\d.]+)/.exec(rest.join(";"))?.[1];
      return { language: language.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => /^[A-Za-z]{2,3}(-|$)/.test(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
