"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import {
  bandOf,
  type GoldenInput,
  type GoldenQuestion,
} from "@/lib/domain/segmentation/typing/golden-question";
import { MISSING } from "@/lib/domain/statistics/column";
import { wordsOf } from "./built-tool";

interface Props {
  readonly question: GoldenQuestion;
  /** One per input. */
  readonly codes: readonly number[];
  readonly language: string;
  readonly onChange: (codes: readonly number[]) => void;
}

/** One golden question as a person answers it: one of a few, a number, or several ticks. */
export function TryQuestion(props: Props) {
  const { question, language } = props;
  const { text, part } = wordsOf(question, language);
  const label = part === null ? text : `${text} ${part}`;
  const [first] = question.inputs;
  if (!first) return null;
  if (question.inputs.length > 1) return <Ticks {...props} label={label} />;
  if (first.bandsUpTo !== null) return <Amount {...props} label={label} bandsUpTo={first.bandsUpTo} />;
  return <OneOf {...props} label={label} input={first} />;
}

type Labelled = Props & { readonly label: string };

function OneOf({ label, input, codes, language, onChange }: Labelled & { readonly input: GoldenInput }) {
  const t = useTranslations("typing.try");
  const { categories, binary } = input.variable;
  const code = codes[0] ?? MISSING;
  const options = categories.flatMap((category, position) => {
    if (category.countsAsMissing) return [];
    const written = textIn(category.label, language, language) || category.code;
    const isBare = binary && (written === category.code || written === "");
    return [{ id: String(position), label: isBare ? t(position === 0 ? "no" : "yes") : written }];
  });
  return (
    <RadioGroup
      label={label}
      options={options}
      orientation={options.every((option) => option.label.length < 14) ? "horizontal" : "vertical"}
      value={code === MISSING ? null : String(code)}
      onChange={(value) => onChange([Number(value)])}
    />
  );
}

function Amount({ label, bandsUpTo, onChange }: Labelled & { readonly bandsUpTo: readonly number[] }) {
  return <NumberField label={label} onChange={(value) => onChange([bandOf(value, bandsUpTo)])} />;
}

/** A choice that is asked whole: with nothing ticked it is not answered. */
function Ticks({ label, question, codes, language, onChange }: Labelled) {
  const t = useTranslations("typing.try");
  const chosen = codes.flatMap((code, at) => (code === 1 ? [String(at)] : []));
  const isFull = chosen.length >= question.answers;
  return (
    <CheckboxGroup
      label={label}
      description={t("pick", { count: question.answers })}
      value={chosen}
      onChange={(values) =>
        onChange(
          question.inputs.map((_, at) =>
            values.length === 0 ? MISSING : values.includes(String(at)) ? 1 : 0,
          ),
        )
      }
      options={question.inputs.map(({ variable }, at) => ({
        id: String(at),
        label: textIn(variable.part ?? {}, language, language) || variable.code,
        isDisabled: isFull && !chosen.includes(String(at)),
      }))}
    />
  );
}
