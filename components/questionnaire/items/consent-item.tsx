import { answerField, firstValue } from "@/lib/domain/responses/form-fields";
import { ids, type ItemProps } from "../item-props";

/** Yes or no, neither chosen beforehand: silence is not consent, and a refusal is an answer. */
export function ConsentItem({ item, fields, t }: ItemProps<"consent">) {
  const name = answerField(item.id);
  const chosen = firstValue(fields, name);
  return (
    <>
      <div className="choices">
        {(["yes", "no"] as const).map((value) => (
          <label key={value} className="choice">
            <input
              type="radio"
              id={ids.part(item.id, value)}
              name={name}
              value={value}
              defaultChecked={chosen === value}
            />
            <span>{t(value === "yes" ? "item.agree" : "item.decline")}</span>
          </label>
        ))}
      </div>
      {item.required && <p className="quiet">{t("item.declineEnds")}</p>}
    </>
  );
}
