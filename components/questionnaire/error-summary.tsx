import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { sayIn, translatorOf } from "./item-props";
import { controlOf, problemInWords } from "./problem-in-words";

/** What is to be put right on this page, each with a link to its control. Empty (and there for the script) without problems. */
export function ErrorSummary({ page }: { readonly page: PageToAnswer }) {
  const say = sayIn(page);
  const t = translatorOf(page);
  if (page.problems.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby="summary-title" data-summary>
      <h2 id="summary-title">{t("problems.title", { count: page.problems.length })}</h2>
      <ul>
        {page.problems.map((one) => {
          const item = page.page.items.find((shown) => shown.id === one.path[0]);
          return item ? (
            <li key={`${one.code} ${one.path.join(" ")}`}>
              <a href={`#${controlOf(item, one)}`}>{problemInWords(item, one, { say, t })}</a>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
