/** Keys to press, as keys: `keys={["Ctrl", "K"]}`. */
export function KeyboardShortcut({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="border-line bg-surface text-2xs text-muted inline-grid min-w-5 place-items-center rounded-xs border px-1 font-sans leading-[1.125rem]"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
