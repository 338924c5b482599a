"use client";

import type { ReactNode, Ref } from "react";
import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Text } from "react-aria-components";
import { controlBox, FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";
import { listBoxLook, listItemLook, Popover } from "./popover";
import type { SelectOption } from "./select";

export interface ComboBoxProps extends FieldWords {
  options: readonly SelectOption[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string | null) => void;
  onBlur?: () => void;
  name?: string;
  placeholder?: string;
  /** Words when nothing matches what is typed. */
  emptyMessage?: ReactNode;
  isOptional?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One of many options, found by typing. */
export function ComboBox({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  options,
  value,
  defaultValue,
  onChange,
  onBlur,
  name,
  placeholder,
  emptyMessage,
  isOptional = false,
  isRequired = false,
  isDisabled = false,
  ref,
}: ComboBoxProps) {
  const t = useTranslations("shell.ui");
  return (
    <AriaComboBox
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      defaultItems={options}
      formValue="key"
      isInvalid={errorMessage !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      {...(name !== undefined && { name })}
      {...(onBlur && { onBlur })}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <div className="relative">
        <Input
          {...(ref !== undefined && { ref })}
          placeholder={placeholder ?? t("typeToFind")}
          className={joinClasses(controlBox, "pr-10")}
        />
        <Button className="text-muted absolute inset-y-0 right-0 grid w-10 cursor-pointer place-items-center">
          <ChevronDown className="size-4" />
        </Button>
      </div>
      <FieldHint>{description}</FieldHint>
      <FieldError message={errorMessage} />
      <Popover className="min-w-(--trigger-width)">
        <ListBox<SelectOption>
          className={listBoxLook}
          renderEmptyState={() => (
            <p className="text-muted px-2.5 py-2 text-sm">{emptyMessage ?? t("noMatch")}</p>
          )}
        >
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={`${listItemLook} text-ink`}
            >
              {option.icon}
              <span className="flex min-w-0 grow flex-col">
                <Text slot="label">{option.label}</Text>
                {option.description !== undefined && (
                  <Text slot="description" className="text-muted text-sm">
                    {option.description}
                  </Text>
                )}
              </span>
              <Check
                className="text-accent group-selected:visible invisible mt-0.5 size-4 shrink-0"
                aria-hidden="true"
              />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
