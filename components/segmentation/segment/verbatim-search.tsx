"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

interface Props {
  readonly address: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly contains: string | undefined;
  readonly itemId: string | undefined;
}

const all = "all";

/** Which answers are read; the choice stands in the address. */
export function VerbatimSearch({ address, questions, contains, itemId }: Props) {
  const t = useTranslations("segment.verbatims");
  const router = useRouter();
  const go = (form: FormData) => {
    const query = new URLSearchParams();
    for (const [name, value] of form)
      if (typeof value === "string" && value.trim() !== "" && value !== all) query.set(name, value);
    router.push(`${address}?${query.toString()}`);
  };
  return (
    <form
      key={`${contains ?? ""}|${itemId ?? ""}`}
      action={address}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(new FormData(event.currentTarget));
      }}
      className="flex flex-wrap items-end gap-2"
    >
      <TextField
        label={t("search")}
        name="q"
        type="search"
        defaultValue={contains ?? ""}
        className="min-w-48 grow"
      />
      {questions.length > 1 ? (
        <Select
          label={t("question")}
          name="question"
          defaultValue={itemId ?? all}
          options={[
            { id: all, label: t("all-questions") },
            ...questions.map(({ id, text }) => ({ id, label: text })),
          ]}
          className="w-full sm:w-56"
        />
      ) : null}
      <Button type="submit">{t("search")}</Button>
    </form>
  );
}
