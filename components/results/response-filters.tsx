"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

interface Props {
  readonly address: string;
  readonly chosen: {
    readonly status?: "partial" | "complete" | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly contains?: string | undefined;
  };
}

/** Which responses are listed; the choice stands in the address. */
export function ResponseFilters({ address, chosen }: Props) {
  const t = useTranslations("results.responses");
  const router = useRouter();
  const go = (form: FormData) => {
    const query = new URLSearchParams();
    for (const [name, value] of form)
      if (typeof value === "string" && value !== "" && value !== "any") query.set(name, value);
    router.push(`${address}?${query.toString()}`);
  };
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <form
      key={JSON.stringify(chosen)}
      action={address}
      onSubmit={(event) => {
        event.preventDefault();
        go(new FormData(event.currentTarget));
      }}
      className="flex flex-wrap items-end gap-3"
    >
      <Select
        label={t("status")}
        name="status"
        defaultValue={chosen.status ?? "any"}
        options={[
          { id: "any", label: t("any") },
          { id: "complete", label: t("complete") },
          { id: "partial", label: t("partial") },
        ]}
        className="w-36"
      />
      <TextField
        label={t("from")}
        name="from"
        type="date"
        defaultValue={chosen.from ?? ""}
        className="w-40"
      />
      <TextField label={t("to")} name="to" type="date" defaultValue={chosen.to ?? ""} className="w-40" />
      <TextField
        label={t("contains")}
        name="contains"
        placeholder={t("containsHint")}
        defaultValue={chosen.contains ?? ""}
        className="w-56"
      />
      <Button type="submit">{t("apply")}</Button>
      {isFiltered && (
        <LinkButton href={address} tone="quiet">
          {t("reset")}
        </LinkButton>
      )}
    </form>
  );
}
