import { describe, expect, it } from "vitest";
import { findCommands, type CommandItem } from "./command-palette";

const items: CommandItem[] = [
  { id: "surveys", label: "Surveys", group: "Places", href: "/surveys" },
  { id: "personas", label: "Personas", group: "Places", href: "/personas" },
  {
    id: "new",
    label: "New survey",
    group: "Actions",
    href: "/surveys/new",
    keywords: "create questionnaire",
  },
];

describe("the command palette", () => {
  it("shows everything, in the order given, while nothing is typed", () => {
    expect(findCommands(items, "").map((group) => group.group)).toEqual(["Places", "Actions"]);
    expect(findCommands(items, "").flatMap((group) => group.items)).toHaveLength(3);
  });

  it("puts the group of the best answer first", () => {
    expect(findCommands(items, "new")[0]?.items[0]?.id).toBe("new");
  });

  it("finds an action by other words for it", () => {
    expect(
      findCommands(items, "questionnaire").flatMap((group) => group.items.map((item) => item.id)),
    ).toEqual(["new"]);
  });

  it("shows nothing for what does not exist", () => {
    expect(findCommands(items, "xylophone")).toEqual([]);
  });
});
