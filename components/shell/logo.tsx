import { joinClasses } from "@/components/ui/join-classes";

/**
 * Kindred's mark: two leaning petals that share a stem, one solid and one in outline; together a K,
 * the overlap is what they have in common.
 */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={joinClasses("size-7", className)} aria-hidden="true">
      <rect width="32" height="32" rx="8.5" fill="var(--accent)" />
      <g fill="var(--accent-ink)">
        <rect x="8.4" y="7.5" width="3.6" height="17" rx="1.8" />
        <path d="M13.4 15.2c0-4.6 3.7-7.7 9.3-7.7.5 0 .9.4.9.9 0 4.6-3.7 7.7-9.3 7.7a.9.9 0 0 1-.9-.9Z" />
        <path
          opacity=".62"
          d="M13.4 16.8c0 4.6 3.7 7.7 9.3 7.7.5 0 .9-.4.9-.9 0-4.6-3.7-7.7-9.3-7.7a.9.9 0 0 0-.9.9Z"
        />
      </g>
    </svg>
  );
}

/** The mark with the name. The name is text, so it is read and found. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={joinClasses("inline-flex items-center gap-2.5", className)}>
      <LogoMark />
      <span className="text-ink font-serif text-lg font-semibold tracking-[-0.01em]">Kindred</span>
    </span>
  );
}
