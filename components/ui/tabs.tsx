"use client";

import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { joinClasses } from "./join-classes";

export interface TabView {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  /** What the tabs choose between. */
  label: string;
  tabs: readonly TabView[];
  selected?: string;
  onSelect?: (id: string) => void;
  className?: string;
}

/** Views of one thing inside a panel or card. For views with an address of their own, use TabLinks. */
export function Tabs({ label, tabs, selected, onSelect, className }: TabsProps) {
  return (
    <AriaTabs
      className={joinClasses("min-w-0", className)}
      {...(selected !== undefined && { selectedKey: selected })}
      {...(onSelect && { onSelectionChange: (key) => onSelect(String(key)) })}
    >
      <TabList aria-label={label} className="border-line scrollbar-quiet flex gap-5 overflow-x-auto border-b">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="target text-muted hover:text-ink selected:border-accent selected:font-medium selected:text-ink -mb-px flex cursor-pointer items-center border-b-2 border-transparent pt-1 text-base whitespace-nowrap -outline-offset-2 transition-colors duration-100"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
