"use client";

import type { ReactNode, Ref } from "react";
import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ListBox, ListBoxItem, Select as AriaSelect, SelectValue, Text } from "react-aria-components";
import { controlBox, FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";
import { listBoxLook, listItemLook, Popover } from "./popover";

export interface SelectOption {
  id: string;
  label: string;
  description?: string;
  /** A dot or an icon before the label. */
  icon?: ReactNode;
  isDisabled?: boolean;
}

export interface SelectProps extends FieldWords {
  options: readonly SelectOption[];
  /** The id of the chosen option; null is nothing chosen. Leave out for an uncontrolled field in a plain form. */
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string) => void;
  onBlur?: () => void;
  name?: string;
  placeholder?: string;
  isOptional?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** One of a few options. For more than about fifteen, use ComboBox. */
export function Select({
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
  isOptional = false,
  isRequired = false,
  isDisabled = false,
  ref,
}: SelectProps) {
  const t = useTranslations("shell.ui");
  return (
    <AriaSelect
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      placeholder={placeholder ?? t("choose")}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      {...(name !== undefined && { name })}
      {...(onBlur && { onBlur })}
      onChange={(key) => {
        if (key !== null) onChange?.(String(key));
      }}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <Button
        {...(ref !== undefined && { ref })}
        className={joinClasses(
          controlBox,
          "flex cursor-pointer items-center justify-between gap-2 text-left",
        )}
      >
        <SelectValue className="placeholder-shown:text-faint min-w-0 truncate">
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown className="text-muted size-4 shrink-0" aria-hidden="true" />
      </Button>
      <FieldHint>{description}</FieldHint>
      <FieldError message={errorMessage} />
      <Popover className="min-w-(--trigger-width)">
        <ListBox items={options} className={listBoxLook}>
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
    </AriaSelect>
  );
}
