"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

interface Props {
  readonly address: string;
  readonly chosen: {
    readonly order: "surest" | "unsurest";
    readonly certainty?: "unsure" | "fair" | undefined;
    readonly moved?: "only" | undefined;
    readonly items: readonly string[];
  };
  /** Questions whose answers can be shown. */
  readonly offered: readonly { readonly id: string; readonly label: string }[];
}

/** Who is listed, in which order, with which answers; the choice stands in the address. */
export function PeopleFilters({ address, chosen, offered }: Props) {
  const t = useTranslations("segment.people");
  const router = useRouter();
  const show = chosen.moved === "only" ? "moved" : (chosen.certainty ?? "everybody");
  const go = (form: FormData) => {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const query = new URLSearchParams();
    if (text("order") === "unsurest") query.set("order", "unsurest");
    const wanted = text("show");
    if (wanted === "moved") query.set("moved", "only");
    else if (wanted !== "everybody") query.set("certainty", wanted);
    const items = [...new Set([text("first"), text("second")].filter((id) => id !== "" && id !== "none"))];
    if (items.length > 0) query.set("items", items.join(","));
    router.push(`${address}?${query.toString()}`);
  };
  const questions = [
    { id: "none", label: t("no-answer") },
    ...offered.map(({ id, label }) => ({ id, label })),
  ];
  return (
    <form
      key={JSON.stringify(chosen)}
      onSubmit={(event) => {
        event.preventDefault();
        go(new FormData(event.currentTarget));
      }}
      className="flex flex-wrap items-end gap-3"
    >
      <Select
        label={t("show")}
        name="show"
        defaultValue={show}
        options={[
          { id: "everybody", label: t("everybody") },
          { id: "fair", label: t("fair") },
          { id: "unsure", label: t("unsure") },
          { id: "moved", label: t("only-moved") },
        ]}
        className="w-full sm:w-48"
      />
      <Select
        label={t("order")}
        name="order"
        defaultValue={chosen.order}
        options={[
          { id: "surest", label: t("surest") },
          { id: "unsurest", label: t("unsurest") },
        ]}
        className="w-full sm:w-44"
      />
      <Select
        label={t("questions")}
        name="first"
        defaultValue={chosen.items[0] ?? "none"}
        options={questions}
        className="w-full sm:w-56"
      />
      <Select
        label={t("questions-second")}
        name="second"
        defaultValue={chosen.items[1] ?? "none"}
        options={questions}
        className="w-full sm:w-56"
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
