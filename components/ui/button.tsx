"use client";

import type { ReactNode, Ref } from "react";
import { useFormStatus } from "react-dom";
import { useTranslations } from "next-intl";
import {
  Button as AriaButton,
  ProgressBar,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components";
import { buttonLook, type ButtonSize, type ButtonTone } from "./button-look";
import { Spinner } from "./spinner";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  /** An icon before the words. */
  icon?: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/**
 * A button with words. While `isPending` it keeps its width and its focus and ignores presses;
 * a submit button inside a form with a server action is pending by itself.
 */
export function Button({
  children,
  tone = "secondary",
  size = "normal",
  icon,
  className,
  ...rest
}: ButtonProps) {
  const t = useTranslations("shell.ui");
  const { pending } = useFormStatus();
  const isPending = rest.isPending ?? (rest.type === "submit" && pending);
  return (
    <AriaButton {...rest} isPending={isPending} className={buttonLook(tone, size, className)}>
      {isPending && (
        <ProgressBar
          aria-label={t("working")}
          isIndeterminate
          className="absolute inset-0 grid place-items-center"
        >
          <Spinner />
        </ProgressBar>
      )}
      <span className={isPending ? "contents [&>*]:opacity-0" : "contents"}>
        {icon}
        <span>{children}</span>
      </span>
    </AriaButton>
  );
}
