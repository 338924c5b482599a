import { joinClasses } from "./join-classes";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const base =
  "relative inline-flex max-w-full cursor-pointer select-none items-center justify-center gap-2 rounded-md text-center font-medium no-underline transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-45 pending:cursor-progress print:hidden [&_svg]:size-4 [&_svg]:shrink-0";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent text-accent-ink shadow-xs hover:bg-accent-strong pressed:bg-accent-strong",
  secondary:
    "bg-raised text-ink shadow-xs ring-1 ring-inset ring-line hover:bg-sunken hover:ring-line-strong pressed:bg-sunken",
  quiet: "text-muted hover:bg-ink/6 hover:text-ink pressed:bg-ink/10",
  danger: "bg-bad text-bad-ink shadow-xs hover:bg-bad-strong pressed:bg-bad-strong",
};

const sizes: Record<ButtonSize, string> = {
  normal: "target px-3.5 py-1.5 text-base leading-5",
  small: "min-h-8 px-2.5 py-1 text-sm pointer-coarse:min-h-11",
};

/** Classes shared by Button and LinkButton, so that an action and a link of the same weight look the same. */
export const buttonLook = (tone: ButtonTone, size: ButtonSize, className?: string): string =>
  joinClasses(base, tones[tone], sizes[size], className);
