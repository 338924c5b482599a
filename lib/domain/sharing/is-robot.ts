const robots =
  /bot\b|bots\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|discord|slack|twitter|linkedin|embedly|pinterest|headless|monitor|curl|wget|python|java\/|go-http|axios|node-fetch|undici/i;

/** Whether a view is a program's rather than a person's: search engines, link previews, scripts. No agent: a program. */
export const isRobot = (agent: string | null): boolean =>
  agent === null || agent.trim() === "" || robots.test(agent);
