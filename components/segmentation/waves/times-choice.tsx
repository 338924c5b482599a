"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

interface Props {
  readonly then: string;
  readonly now: string;
  readonly hasLater: boolean;
  /** Waves that somebody is in. */
  readonly waves: readonly { readonly id: string; readonly label: string }[];
}

/** Which people are compared, in the address. */
export function TimesChoice({ then, now, hasLater, waves }: Props) {
  const t = useTranslations("waves.moved");
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const go = (change: Readonly<Record<string, string>>) =>
    router.push(
      `${path}?${new URLSearchParams({ ...Object.fromEntries(query), then, now, ...change }).toString()}`,
      {
        scroll: false,
      },
    );
  const before = [
    { id: "fit", label: t(now === "later" ? "fit" : "fit-other") },
    ...(now === "later" ? [] : waves.filter(({ id }) => id !== now)),
  ];
  const after = [...(hasLater ? [{ id: "later", label: t("later") }] : []), ...waves];
  const labelOf = (options: typeof before, wanted: string) =>
    options.find(({ id }) => id === wanted)?.label ?? wanted;
  return (
    <>
      <p className="text-muted hidden text-sm print:block">
        {t("printed", { then: labelOf(before, then), now: labelOf(after, now) })}
      </p>
      <div className="flex flex-wrap items-end gap-3" data-print="hide">
        <Select
          className="w-80 max-w-full"
          label={t("then")}
          value={then}
          onChange={(id) => go({ then: id })}
          options={before}
        />
        <Select
          className="w-64 max-w-full"
          label={t("now")}
          value={now}
          onChange={(id) => go({ now: id, ...(id === "later" && { then: "fit" }) })}
          options={after}
        />
      </div>
    </>
  );
}
