"use client";

import { useEffect, useRef, type ReactNode } from "react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { joinClasses } from "./join-classes";

export interface TabLink {
  href: string;
  label: string;
  /** A count or a Badge after the words. */
  extra?: ReactNode;
  /** True when only this exact address counts as here (an overview whose siblings live below it). */
  isExact?: boolean;
}

/** Tabs that are addresses: each view can be linked to, and the back button works. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const path = usePathname();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (bar.current) showCurrent(bar.current);
  }, [path]);
  const isHere = ({ href, isExact }: TabLink) => {
    const target = href.split(/[?#]/)[0] ?? href;
    return path === target || (!isExact && path.startsWith(`${target}/`));
  };
  return (
    <nav
      ref={bar}
      aria-label={label}
      className="border-line scrollbar-quiet -mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={isHere(tab) ? "page" : undefined}
              className={joinClasses(
                "target -mb-px flex items-center gap-2 border-b-2 pt-1 text-base whitespace-nowrap no-underline transition-colors duration-100",
                isHere(tab)
                  ? "border-accent text-ink font-medium"
                  : "text-muted hover:border-line-strong hover:text-ink border-transparent",
              )}
            >
              {tab.label}
              {tab.extra}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Space left beside the present tab, so that its neighbour peeps out. */
const MARGIN = 32;

/** Moves the bar, and nothing else of the page, so far that the present tab is seen where not all fit. */
function showCurrent(bar: HTMLElement): void {
  const here = bar.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!here) return;
  const { left, right } = bar.getBoundingClientRect();
  if (here.right > right) bar.scrollLeft += here.right - right + MARGIN;
  else if (here.left < left) bar.scrollLeft += here.left - left - MARGIN;
}
