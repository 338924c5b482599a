import type { ReactNode } from "react";
import Link from "next/link";
import { buttonLook, type ButtonSize, type ButtonTone } from "./button-look";

export interface LinkButtonProps {
  href: string;
  children: ReactNode;
  tone?: Exclude<ButtonTone, "danger">;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
  /** Saves instead of opening; the value is the file name offered. */
  download?: string | boolean;
  target?: "_blank";
  prefetch?: boolean;
}

/** A link that weighs as much as a button. Goes somewhere; a Button does something. */
export function LinkButton({
  href,
  children,
  tone = "secondary",
  size = "normal",
  icon,
  className,
  ...rest
}: LinkButtonProps) {
  return (
    <Link
      href={href}
      {...rest}
      {...(rest.target && { rel: "noopener" })}
      className={buttonLook(tone, size, className)}
    >
      {icon}
      <span>{children}</span>
    </Link>
  );
}
