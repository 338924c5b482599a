import { ClipboardList, FileSpreadsheet, Telescope } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Action } from "@/components/action-outcome";
import { LinkButton } from "@/components/ui/link-button";
import { SampleButton } from "./sample-button";

interface Props {
  readonly workspaceId: string;
  readonly mayWrite: boolean;
  readonly requestSample: Action<{ taskId: string }>;
}

/** Three ways to begin. */
export function FirstDoors({ workspaceId, mayWrite, requestSample }: Props) {
  const t = useTranslations("shell.home");
  if (!mayWrite) return <p className="text-muted">{t("read-only")}</p>;
  return (
    <ul className="grid gap-5 lg:grid-cols-3">
      <Door icon={<ClipboardList />} title={t("template-title")} text={t("template")}>
        <LinkButton href="/surveys/new" tone="primary">
          {t("template-action")}
        </LinkButton>
      </Door>
      <Door icon={<FileSpreadsheet />} title={t("data-title")} text={t("data")}>
        <LinkButton href="/data/import">{t("data-action")}</LinkButton>
      </Door>
      <Door icon={<Telescope />} title={t("sample-title")} text={t("sample")}>
        <SampleButton workspaceId={workspaceId} request={requestSample} />
      </Door>
    </ul>
  );
}

interface DoorProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

const Door = ({ icon, title, text, children }: DoorProps) => (
  <li className="bg-surface flex flex-col items-start gap-3 rounded-xl p-6 shadow-xs">
    <span className="bg-accent-soft text-accent flex size-11 items-center justify-center rounded-lg [&_svg]:size-5">
      {icon}
    </span>
    <h2 className="mt-2 font-serif text-xl font-semibold">{title}</h2>
    <p className="text-muted grow text-pretty">{text}</p>
    <div className="mt-3 w-full">{children}</div>
  </li>
);
