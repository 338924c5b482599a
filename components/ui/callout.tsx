import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { joinClasses } from "./join-classes";

export interface CalloutProps {
  tone?: "note" | "good" | "warn" | "bad";
  /** What it is about, in one short sentence. */
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that help. */
  actions?: ReactNode;
  /** Announce it when it appears: "alert" interrupts, "status" waits. Leave out for what was there from the start. */
  live?: "alert" | "status";
  className?: string;
}

const looks = {
  note: { box: "bg-sunken", mark: "text-muted", Icon: Info },
  good: { box: "bg-good-soft", mark: "text-good", Icon: CircleCheck },
  warn: { box: "bg-warn-soft", mark: "text-warn", Icon: TriangleAlert },
  bad: { box: "bg-bad-soft", mark: "text-bad", Icon: CircleAlert },
};

/** A remark that stands out of the page: a note, good news, a warning, a failure. */
export function Callout({ tone = "note", title, children, actions, live, className }: CalloutProps) {
  const { box, mark, Icon } = looks[tone];
  return (
    <div
      className={joinClasses("flex gap-3 rounded-md px-4 py-3 text-base", box, className)}
      {...(live && { role: live })}
    >
      <Icon className={joinClasses("mt-0.5 size-[1.125rem] shrink-0", mark)} aria-hidden="true" />
      <div className="min-w-0 grow">
        {title !== undefined && <p className="text-ink font-medium">{title}</p>}
        {children !== undefined && (
          <div className={title === undefined ? "text-ink" : "text-muted"}>{children}</div>
        )}
        {actions !== undefined && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
