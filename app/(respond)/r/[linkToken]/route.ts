import { answerGet } from "./answer-get";
import { answerPost } from "./answer-post";

// The respondents' door: plain HTML, one form a page, POST → 303 → GET. No layout, no session, no framework script.

interface Context {
  readonly params: Promise<{ readonly linkToken: string }>;
}

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerGet(request, (await params).linkToken);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPost(request, (await params).linkToken);
}
