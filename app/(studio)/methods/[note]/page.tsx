import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MethodText } from "@/components/methods/method-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { listMethodNotes } from "@/lib/use-cases/methods/list-method-notes";

interface Props {
  readonly params: Promise<{ note: string }>;
}

const find = async (note: string) => (await listMethodNotes()).find(({ name }) => name === note);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const note = await find((await params).note);
  return note ? { title: note.title } : {};
}

/** One note on how a number is made, for whoever wants to check it. */
export default async function MethodPage({ params }: Props) {
  const note = await find((await params).note);
  if (!note) notFound();
  const t = await getTranslations("shell.methods");
  return (
    <PageBody>
      <PageHeader
        title={note.title}
        above={<Breadcrumbs crumbs={[{ label: t("title"), href: "/methods" }, { label: note.title }]} />}
      />
      <Card>
        <MethodText text={note.text} />
      </Card>
    </PageBody>
  );
}
