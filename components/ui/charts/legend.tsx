/** Names of the colours of a drawing. */
export function Legend({ parts }: { parts: readonly { id: string; label: string; colour: string }[] }) {
  return (
    <div className="text-muted mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {parts.map((part) => (
        <span key={part.id} className="flex items-center gap-1.5">
          <span className="size-2.5 shrink-0 rounded-xs" style={{ background: part.colour }} />
          {part.label}
        </span>
      ))}
    </div>
  );
}
