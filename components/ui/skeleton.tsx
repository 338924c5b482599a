import { joinClasses } from "./join-classes";

/** The grey shape of something that is loading; give it a size. Announce loading once, with SkeletonRegion around them. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={joinClasses(
        "bg-line block animate-[shimmer_1.8s_linear_infinite] rounded-sm bg-[linear-gradient(90deg,transparent_0%,var(--sunken)_50%,transparent_100%)] bg-[length:200%_100%]",
        className ?? "h-4 w-full",
      )}
    />
  );
}
