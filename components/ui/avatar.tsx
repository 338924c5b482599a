import { joinClasses } from "./join-classes";

export interface AvatarProps {
  name: string;
  size?: "small" | "normal" | "large";
  /** True where the name stands beside it. */
  isDecorative?: boolean;
  className?: string;
}

const sizes = { small: "size-6 text-2xs", normal: "size-8 text-xs", large: "size-12 text-lg" };

/** Up to two initials: of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last].map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

/** A person as initials; no pictures of people, and everyone's in the same colour. */
export function Avatar({ name, size = "normal", isDecorative = false, className }: AvatarProps) {
  return (
    <span
      className={joinClasses(
        "bg-accent-soft text-accent inline-grid shrink-0 place-items-center rounded-full font-semibold select-none",
        sizes[size],
        className,
      )}
      {...(isDecorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {initialsOf(name)}
    </span>
  );
}
