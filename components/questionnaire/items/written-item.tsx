import { answerField, firstValue } from "@/lib/domain/responses/form-fields";
import { ids, type ItemProps } from "../item-props";

const shared = ({ item, fields, problems, describedBy }: ItemProps) => ({
  id: ids.part(item.id),
  name: answerField(item.id),
  defaultValue: firstValue(fields, answerField(item.id)),
  "aria-labelledby": ids.label(item.id),
  "aria-describedby": describedBy,
  "aria-invalid": problems.length > 0 || undefined,
  "aria-required": item.required || undefined,
});

export const ShortTextItem = (props: ItemProps<"short-text">) => (
  <input type="text" className="wide" {...shared(props)} data-most={props.item.maximumLength} />
);

export const LongTextItem = (props: ItemProps<"long-text">) => (
  <textarea rows={5} {...shared(props)} data-most={props.item.maximumLength} />
);

/** Free of the browser's own number field, which refuses a comma in many languages and loses what it refuses. */
export const NumberItem = (props: ItemProps<"number">) => {
  const unit = props.say(props.item.unit);
  return (
    <div className="number">
      <input
        type="text"
        inputMode={props.item.minimum !== null && props.item.minimum >= 0 ? "decimal" : undefined}
        autoComplete="off"
        data-range={`${props.item.minimum ?? 0}:${props.item.maximum ?? (props.item.minimum ?? 0) + 100}`}
        {...shared(props)}
      />
      {unit && <span className="quiet">{unit}</span>}
    </div>
  );
};

export const DateItem = (props: ItemProps<"date">) => (
  <input
    type="date"
    {...shared(props)}
    min={props.item.earliest ?? undefined}
    max={props.item.latest ?? undefined}
  />
);
