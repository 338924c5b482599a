import { SimpleTable } from "@/components/ui/simple-table";
import { TextLink } from "@/components/ui/text-link";
import { markdownBlocks, markdownPieces, type Block } from "./markdown-blocks";

/** A method note as a page: its words, lists and tables. */
export function MethodText({ text }: { readonly text: string }) {
  return (
    <div className="flex flex-col gap-4">
      {markdownBlocks(text).map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? null : (
        <h2 className="mt-2 font-serif text-lg font-semibold">
          <Words text={block.text} />
        </h2>
      );
    case "paragraph":
      return (
        <p className="text-ink max-w-prose text-pretty break-words">
          <Words text={block.text} />
        </p>
      );
    case "list": {
      const List = block.isNumbered ? "ol" : "ul";
      return (
        <List
          className={`text-ink max-w-prose space-y-1.5 pl-5 ${block.isNumbered ? "list-decimal" : "list-disc"}`}
        >
          {block.items.map((item, at) => (
            <li key={at} className="text-pretty break-words">
              <Words text={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <SimpleTable
          label={block.head.join(", ")}
          head={block.head.map((cell, at) => (
            <Words key={at} text={cell} />
          ))}
          rows={block.rows.map((row) => row.map((cell, at) => <Words key={at} text={cell} />))}
        />
      );
  }
}

function Words({ text }: { readonly text: string }) {
  return markdownPieces(text).map((piece, at) => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "strong":
        return <strong key={at}>{piece.text}</strong>;
      case "emphasis":
        return <em key={at}>{piece.text}</em>;
      case "code":
        return (
          <code key={at} className="bg-sunken rounded-xs px-1 text-[0.9em] break-words">
            {piece.text}
          </code>
        );
      case "link":
        return <Reference key={at} {...piece} />;
    }
  });
}

/** A link to another note, or out of Kindred; what leads into the project's files stays words. */
function Reference({ text, href }: { readonly text: string; readonly href: string }) {
  const note = /^([\w-]+)\.md$/.exec(href)?.[1];
  if (note !== undefined) return <TextLink href={`/methods/${note}`}>{text}</TextLink>;
  if (!/^https:/.test(href)) return text;
  return (
    <a href={href} className="text-accent underline" rel="noreferrer">
      {text}
    </a>
  );
}
