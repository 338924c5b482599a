import path from "node:path";

// House rules no published plugin has. Each message says what to do instead.

const vagueWords = new Set(["utils", "util", "helpers", "helper", "misc", "manager"]);
const vagueNames = new Set(["common", "service", "services", "data", "info", "shared"]);

/** A name has to say the one idea of its file. @type {import("eslint").Rule.RuleModule} */
const tellingFileName = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      vague: "'{{name}}' says nothing about the idea in this file; name it by what it holds or does.",
    },
  },
  create(context) {
    const relative = path.relative(context.cwd, context.filename);
    return {
      Program(node) {
        // Folders of app are addresses, which speak the visitor's language.
        const parts = relative.split(path.sep);
        for (const part of parts[0] === "app" ? parts.slice(-1) : parts) {
          const name = part.replace(/(\.test|\.bench|\.d)?\.[cm]?[jt]sx?$/, "");
          if (vagueNames.has(name) || name.split(/[-_.]/).some((word) => vagueWords.has(word))) {
            context.report({ node, messageId: "vague", data: { name } });
          }
        }
      },
    };
  },
};

/** A long file needs a reason, told in a comment on its first line. @type {import("eslint").Rule.RuleModule} */
const longFileWithReason = {
  meta: {
    type: "suggestion",
    schema: [{ type: "integer" }],
    messages: {
      long: "{{lines}} lines: split the file by idea, or say on its first line why it stays whole (limit {{limit}}).",
    },
  },
  create(context) {
    const limit = Number(context.options[0] ?? 300);
    return {
      Program(node) {
        const { lines } = context.sourceCode;
        const count = lines.at(-1) === "" ? lines.length - 1 : lines.length;
        const reasoned = /^\s*\/[/*].{15,}/.test(lines[0] ?? "");
        if (count > limit && !reasoned)
          context.report({ node, messageId: "long", data: { lines: String(count), limit: String(limit) } });
      },
    };
  },
};

/** @param {import("eslint").SourceCode} source @param {number} line */
const commentedAt = (source, line) =>
  source.getAllComments().some(({ loc }) => loc && (loc.end.line === line || loc.end.line === line - 1));

/** `value!` overrules the compiler, so the line has to say why it may. @type {import("eslint").Rule.RuleModule} */
const nonNullWithReason = {
  meta: {
    type: "problem",
    schema: [],
    messages: { silent: "'!' overrules the compiler: say why in a comment on this line or the one above." },
  },
  create(context) {
    return {
      TSNonNullExpression(/** @type {import("estree").Node} */ node) {
        const line = node.loc?.end.line ?? 0;
        const first = node.loc?.start.line ?? line;
        if (!commentedAt(context.sourceCode, line) && !commentedAt(context.sourceCode, first))
          context.report({ node, messageId: "silent" });
      },
    };
  },
};

/** Rules are switched off for one line at a time, with the reason. @type {import("eslint").Rule.RuleModule} */
const reasonedDisable = {
  meta: {
    type: "problem",
    schema: [],
    messages: { wide: "Only 'eslint-disable-next-line rule -- reason' may switch a rule off." },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-(disable|enable)/.test(comment.value)) continue;
          if (/^\s*eslint-disable-next-line\s+\S.*\s--\s+\S.{9,}/.test(comment.value)) continue;
          if (comment.loc) context.report({ loc: comment.loc, messageId: "wide" });
        }
      },
    };
  },
};

export const kindredRules = {
  meta: { name: "kindred" },
  rules: {
    "telling-file-name": tellingFileName,
    "long-file-with-reason": longFileWithReason,
    "non-null-with-reason": nonNullWithReason,
    "reasoned-disable": reasonedDisable,
  },
};
