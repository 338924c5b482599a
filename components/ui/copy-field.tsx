"use client";

import { useEffect, useRef, useState } from "react";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Input, Label, TextField } from "react-aria-components";
import { Button } from "./button";
import { controlBox } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface CopyFieldProps {
  label: string;
  /** The text to copy, usually an address. */
  value: string;
  isLabelHidden?: boolean;
  className?: string;
}

/** A text to take away, with a button that copies it and says so. */
export function CopyField({ label, value, isLabelHidden = false, className }: CopyFieldProps) {
  const t = useTranslations("shell.ui");
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      input.current?.select();
      setState("failed");
    }
  };
  return (
    <div className={joinClasses("flex min-w-0 flex-col gap-1.5", className)}>
      <TextField value={value} isReadOnly className="flex min-w-0 flex-col gap-1.5">
        <Label className={isLabelHidden ? "sr-only" : "text-ink text-sm font-medium"}>{label}</Label>
        <div className="flex gap-2">
          <Input
            ref={input}
            className={joinClasses(controlBox, "truncate tabular-nums")}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onPress={() => void copy()} icon={state === "copied" ? <Check /> : <Copy />}>
            {state === "copied" ? t("copied") : t("copy")}
          </Button>
        </div>
      </TextField>
      <p role="status" className={state === "failed" ? "text-bad text-sm" : "sr-only"}>
        {state === "copied" ? t("copied") : state === "failed" ? t("copyFailed") : ""}
      </p>
    </div>
  );
}
