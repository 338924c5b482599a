"use client";

import type { Ref } from "react";
import { Search, X } from "lucide-react";
import {
  Button,
  Input,
  Label,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components";
import { controlBox } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, "children" | "className" | "style"> {
  label: string;
  placeholder?: string;
  className?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A box to search in; Escape clears it. Its label is for screen readers, the glass for everyone else. */
export function SearchField({ label, placeholder, className, ref, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className={joinClasses("group relative min-w-0", className)}>
      <Label className="sr-only">{label}</Label>
      <Search
        className="text-faint pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2"
        aria-hidden="true"
      />
      <Input
        {...(ref !== undefined && { ref })}
        placeholder={placeholder ?? label}
        className={joinClasses(controlBox, "pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden")}
      />
      <Button className="text-muted hover:bg-ink/6 hover:text-ink absolute top-1/2 right-1 grid size-8 -translate-y-1/2 cursor-pointer place-items-center rounded-sm group-empty:hidden">
        <X className="size-4" />
      </Button>
    </AriaSearchField>
  );
}
