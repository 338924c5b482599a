import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { listMethodNotes } from "@/lib/use-cases/methods/list-method-notes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.methods");
  return { title: t("title") };
}

/** Every note on how a number is made. */
export default async function MethodsPage() {
  const t = await getTranslations("shell.methods");
  const notes = await listMethodNotes();
  return (
    <PageBody>
      <PageHeader title={t("title")} description={t("description")} />
      <Card>
        <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {notes.map(({ name, title }) => (
            <li key={name}>
              <TextLink href={`/methods/${name}`}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </PageBody>
  );
}
