export const dynamic = "force-dynamic";

/** The web server is alive; says nothing about the database (see `/api/ready`). */
export const GET = () => Response.json({ status: "alive" }, { headers: { "Cache-Control": "no-store" } });
