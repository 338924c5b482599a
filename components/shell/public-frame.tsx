import type { ReactNode } from "react";
import { Logo } from "./logo";
import { SkipLink } from "./skip-link";

export interface PublicFrameProps {
  children: ReactNode;
  /** "narrow" for sign-in and forms, "page" for a shared card. */
  width?: "narrow" | "page";
  /** Where the logo leads; without it the logo is only a picture. */
  home?: string;
  /** A line at the foot: method, data as of. */
  foot?: ReactNode;
}

/** Pages for people outside the studio: the logo, the content, nothing else. */
export function PublicFrame({ children, width = "narrow", home, foot }: PublicFrameProps) {
  const column = width === "narrow" ? "max-w-md" : "max-w-5xl";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header
        className={`mx-auto w-full px-4 pt-6 sm:px-8 ${width === "narrow" ? "max-w-md sm:pt-[12dvh]" : "max-w-5xl sm:pt-8"}`}
      >
        {home === undefined ? (
          <Logo />
        ) : (
          <a href={home} className="inline-block rounded-sm no-underline">
            <Logo />
          </a>
        )}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full grow px-4 py-8 outline-none sm:px-8 ${column}`}
      >
        {children}
      </main>
      {foot !== undefined && (
        <footer className={`text-muted mx-auto w-full px-4 pb-8 text-sm sm:px-8 ${column}`}>{foot}</footer>
      )}
    </div>
  );
}
