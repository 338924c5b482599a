"use client";

import { useState, type ReactNode } from "react";
import { CircleAlert, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { Button } from "./button";
import { joinClasses } from "./join-classes";

export interface FileDropProps {
  /** What the file is for; the zone's name. */
  label: string;
  /** Endings with their dot: [".csv", ".xlsx"]. */
  accept: readonly string[];
  /** The kinds in words: "CSV, Excel or SPSS". */
  kinds: string;
  maxBytes: number;
  /** The limit in words: "20 MB". */
  maxWords: string;
  onFile: (file: File) => void;
  description?: ReactNode;
  errorMessage?: string | undefined;
  isPending?: boolean;
  className?: string;
}

/** A place for one file: drag it in, paste it, or choose it. Kind and size are checked before `onFile`. */
export function FileDrop({
  label,
  accept,
  kinds,
  maxBytes,
  maxWords,
  onFile,
  description,
  errorMessage,
  isPending = false,
  className,
}: FileDropProps) {
  const t = useTranslations("shell.ui");
  const [refusal, setRefusal] = useState<string>();
  const take = (file: File | undefined | null) => {
    if (!file) return;
    const isWanted = accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!isWanted) return setRefusal(t("wrongFile", { name: file.name, kinds }));
    if (file.size > maxBytes) return setRefusal(t("fileTooLarge", { name: file.name, limit: maxWords }));
    setRefusal(undefined);
    onFile(file);
  };
  const problem = refusal ?? errorMessage;
  return (
    <div className={joinClasses("flex flex-col gap-1.5", className)}>
      <DropZone
        aria-label={label}
        getDropOperation={(types) => (types.has("text/plain") ? "cancel" : "copy")}
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(take);
        }}
        className="group/drop border-line-strong/70 bg-surface drop-target:border-accent drop-target:bg-accent-soft flex flex-col items-center gap-1 rounded-lg border-[1.5px] border-dashed px-6 py-9 text-center transition-colors duration-100"
      >
        <Upload className="text-faint group-drop-target/drop:text-accent mb-2 size-6" aria-hidden="true" />
        <Text slot="label" className="text-ink text-base font-medium">
          {label}
        </Text>
        {description !== undefined && <p className="text-muted max-w-md text-sm">{description}</p>}
        <div className="mt-3 flex flex-wrap items-center justify-center gap-x-3 gap-y-1">
          <FileTrigger acceptedFileTypes={accept} onSelect={(files) => take(files?.[0])}>
            <Button isPending={isPending}>{t("chooseFile")}</Button>
          </FileTrigger>
          <span className="text-muted text-sm pointer-coarse:hidden">{t("dropHere")}</span>
        </div>
      </DropZone>
      <p role="status" className="text-bad flex items-start gap-1.5 text-sm empty:hidden">
        {problem !== undefined && (
          <>
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
            {problem}
          </>
        )}
      </p>
    </div>
  );
}
