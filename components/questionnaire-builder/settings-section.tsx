import type { ReactNode } from "react";

/** A titled group of settings. */
export const SettingsSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section
    aria-label={title}
    className="border-line flex flex-col gap-3 border-t pt-4 pb-5 first-of-type:border-t-0 first-of-type:pt-0"
  >
    <h2 className="text-ink text-sm font-semibold">{title}</h2>
    {children}
  </section>
);
