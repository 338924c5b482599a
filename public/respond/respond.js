// Longer than 300 lines: it is the one script of the respondent's pages, sent as it stands here, without a build step.
// @ts-check
// The pages work without it. With it, answers are saved as they are given, wait on the device while there is no
// connection, and what is wrong is said in place. The server decides everything; nothing here is trusted by it.

/** @typedef {{ k: string, p: string, r: number, l: string, at: number, items: Record<string, [string, string][]> }} Waiting */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-answering]"));
const isLive = form?.dataset.answering === "live";
/** Answers that the server has not acknowledged; nothing else is kept on the device. */
const place = `kindred:${location.pathname}`;
const week = 7 * 24 * 3600 * 1000;

/** @returns {Waiting | undefined} */
function readWaiting() {
  try {
    const waiting = JSON.parse(localStorage.getItem(place) ?? "null");
    return waiting && Date.now() - waiting.at < week ? waiting : undefined;
  } catch {
    return undefined; // storage is switched off, or holds something that is not ours
  }
}
/** @param {Waiting | undefined} waiting */
function keepWaiting(waiting) {
  try {
    if (waiting && Object.keys(waiting.items).length > 0)
      localStorage.setItem(place, JSON.stringify(waiting));
    else localStorage.removeItem(place);
  } catch {
    // storage is switched off or full: answers still reach the server with the page
  }
}

/** @param {string} text */
const say = (text) => {
  const status = form?.querySelector(".status");
  if (status && status.textContent !== text) status.textContent = text;
};
/** @param {HTMLFormElement} owner @param {string} name */
const hiddenField = (owner, name) => /** @type {HTMLInputElement} */ (owner.elements.namedItem(name));
/** @param {Element | EventTarget | null} node @returns {HTMLElement | null} */
const itemOf = (node) => (node instanceof Element ? node.closest("[data-item]") : null);
/** @param {number} attempt */
const wait = (attempt) => Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + Math.random());

if (document.querySelector("[data-finished]")) keepWaiting(undefined);
document.querySelector("[data-start-over]")?.addEventListener("submit", () => keepWaiting(undefined));
/** @type {HTMLElement | null} */ (document.querySelector("[data-summary]"))?.focus();
// A page out of the back/forward cache is from before later saves.
addEventListener("pageshow", (event) => event.persisted && location.reload());

if (form) {
  for (const item of form.querySelectorAll("[data-item]")) enhance(/** @type {HTMLElement} */ (item));
  form.addEventListener("change", onlyOneAlone);
  form.addEventListener("input", count);
  if (isLive) answerLive(form);
}

/** @param {HTMLElement} item */
function enhance(item) {
  for (const field of item.querySelectorAll("[data-most]")) {
    const counter = document.createElement("span");
    counter.className = "count";
    counter.setAttribute("aria-hidden", "true");
    field.after(counter);
    showCount(/** @type {HTMLInputElement} */ (field));
  }
  const ranking = /** @type {HTMLElement | null} */ (item.querySelector("[data-ranking]"));
  if (ranking) makeMovable(ranking);
}

/** @param {Event} event */
function count(event) {
  if (event.target instanceof HTMLElement && event.target.dataset.most)
    showCount(/** @type {HTMLInputElement} */ (event.target));
}
/** @param {HTMLInputElement} field */
function showCount(field) {
  const most = Number(field.dataset.most);
  const used = [...field.value].length;
  const counter = field.nextElementSibling;
  if (!counter) return;
  counter.textContent = `${used} / ${most}`;
  counter.classList.toggle("over", used > most);
}

/** "None of these" unticks the others, and they it. @param {Event} event */
function onlyOneAlone({ target }) {
  if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) return;
  const alone = target.dataset.alone !== undefined;
  for (const other of itemOf(target)?.querySelectorAll("input[type=checkbox]") ?? []) {
    const box = /** @type {HTMLInputElement} */ (other);
    if (box !== target && (alone || box.dataset.alone !== undefined)) box.checked = false;
  }
}

/** @param {HTMLFormElement} form */
function answerLive(form) {
  const address = form.action;
  const revision = hiddenField(form, "r");
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let saving;
  let attempt = 0;
  let isSending = false;
  let isOver = false;
  /** @type {string | undefined} */
  let unsent;

  /** @param {string} itemId @returns {[string, string][]} */
  const fieldsOf = (itemId) =>
    [...new FormData(form)]
      .filter(([name]) => name.split(":")[1] === itemId)
      .map(([name, value]) => [name, String(value)]);

  /** @returns {Waiting} */
  const asWaiting = () => ({
    k: hiddenField(form, "k").value,
    p: hiddenField(form, "p").value,
    l: hiddenField(form, "l").value,
    r: Number(revision.value),
    at: Date.now(),
    items: Object.fromEntries([...changed].map((itemId) => [itemId, fieldsOf(itemId)])),
  });
  /** @param {Waiting} waiting */
  const bodyOf = (waiting) => {
    const body = new URLSearchParams({
      k: waiting.k,
      p: waiting.p,
      r: String(waiting.r),
      l: waiting.l,
      go: "save",
    });
    for (const [itemId, fields] of Object.entries(waiting.items)) {
      body.append("i", itemId);
      for (const [name, value] of fields) body.append(name, value);
    }
    return body;
  };
  /** @param {URLSearchParams} body @param {AbortSignal} signal */
  const post = async (body, signal) => {
    const reply = await fetch(address, {
      method: "POST",
      body,
      signal,
      headers: { Accept: "application/json" },
    });
    if (reply.status === 503) throw new Error("unavailable");
    return { status: reply.status, content: await reply.json().catch(() => ({})) };
  };
  /** @param {() => void} again */
  const later = (again) => {
    say(form.dataset.offline ?? "");
    clearTimeout(timer);
    timer = setTimeout(again, wait(attempt++));
  };

  async function save() {
    clearTimeout(timer);
    if (isSending || isOver || saving || changed.size === 0) return;
    const waiting = asWaiting();
    const own = (saving = new AbortController());
    const limit = setTimeout(() => own.abort(), 20_000);
    try {
      say(form.dataset.saving ?? "");
      const { status, content } = await post(bodyOf(waiting), own.signal);
      attempt = 0;
      if (content.notice === "stale") {
        hiddenField(form, "k").value = content.formKey;
        timer = setTimeout(save, 500);
      } else if (status !== 200 && status !== 422) {
        // Closed, already answered, …: the page itself will say so when it is sent.
        isOver = true;
        say("");
      } else {
        for (const [itemId, fields] of Object.entries(waiting.items))
          if (JSON.stringify(fieldsOf(itemId)) === JSON.stringify(fields)) changed.delete(itemId);
        keepWaiting(content.stored === false ? asWaitingWith(waiting) : asWaiting());
        say(status === 200 && content.stored ? (form.dataset.saved ?? "") : "");
        if (status === 200 && content.stored) await showOnly(content.shown);
        if (changed.size > 0) timer = setTimeout(save, 300);
      }
    } catch {
      if (saving === own && !isSending) later(save);
    } finally {
      clearTimeout(limit);
      if (saving === own) saving = undefined;
    }
  }
  /** Answers that may not be stored before consent stay on the device. @param {Waiting} waiting */
  const asWaitingWith = (waiting) => ({ ...asWaiting(), items: { ...waiting.items, ...asWaiting().items } });

  /** An answer may open or close another item of the page: the server's page shows which. @param {string[]} shown */
  async function showOnly(shown) {
    const here = [...form.querySelectorAll("[data-item]")].map((item) => /** @type {HTMLElement} */ (item));
    if (here.map((item) => item.dataset.item).join() === shown.join()) return;
    const reply = await fetch(
      `${address}?page=${hiddenField(form, "p").value}&lang=${document.documentElement.lang}`,
    );
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    for (const item of here) if (!shown.includes(item.dataset.item ?? "")) item.remove();
    /** @type {Element | null} */
    let before = null;
    for (const itemId of shown) {
      const there = form.querySelector(`[data-item="${itemId}"]`);
      const opened = there ?? page.querySelector(`[data-item="${itemId}"]`);
      if (!opened) continue;
      if (!there) {
        if (before) before.after(opened);
        else form.querySelector(".actions")?.before(opened);
        enhance(/** @type {HTMLElement} */ (opened));
      }
      before = opened;
    }
  }

  /** @param {Event} event */
  const noteChange = (event) => {
    const item = itemOf(event.target);
    const itemId = item?.dataset.item;
    if (!item || !itemId) return;
    changed.add(itemId);
    revision.value = String(Number(revision.value) + 1);
    clearError(item);
    keepWaiting(asWaiting());
    clearTimeout(timer);
    timer = setTimeout(save, event.type === "change" ? 300 : 1500);
  };
  form.addEventListener("input", noteChange);
  form.addEventListener("change", noteChange);

  /** Sends the page; without a connection it is sent when there is one, once. @param {string} intent */
  async function send(intent) {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    saving?.abort();
    unsent = intent;
    for (const item of form.querySelectorAll("[data-item]"))
      changed.add(/** @type {HTMLElement} */ (item).dataset.item ?? "");
    keepWaiting(asWaiting());
    setBusy(true);
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    body.set("go", intent);
    try {
      const { status, content } = await post(body, AbortSignal.timeout(20_000));
      unsent = undefined;
      changed.clear();
      if (status === 200 && content.location) {
        keepWaiting(undefined);
        location.assign(content.location);
        return;
      }
      setBusy(false);
      isSending = false;
      if (status === 422) showProblems(content);
      else sendPlainly(intent);
    } catch {
      setBusy(false);
      isSending = false;
      later(() => void send(intent));
    }
  }
  /** The browser sends the form itself, and the server's page says what is the matter. @param {string} intent */
  function sendPlainly(intent) {
    const go = document.createElement("input");
    Object.assign(go, { type: "hidden", name: "go", value: intent });
    form.append(go);
    form.submit();
  }
  /** @param {boolean} busy */
  const setBusy = (busy) => {
    for (const button of form.querySelectorAll(".actions button"))
      button.setAttribute("aria-disabled", String(busy));
    if (busy) say(form.dataset.saving ?? "");
  };

  /** @param {{ title: string, problems: { item: string, control: string, message: string }[] }} content */
  function showProblems({ title, problems }) {
    say("");
    for (const item of form.querySelectorAll("[data-item]")) clearError(/** @type {HTMLElement} */ (item));
    document.querySelector("[data-summary]")?.remove();
    const summary = document.createElement("div");
    summary.className = "summary";
    summary.tabIndex = -1;
    summary.dataset.summary = "";
    summary.setAttribute("role", "alert");
    const heading = document.createElement("h2");
    heading.textContent = title;
    const list = document.createElement("ul");
    for (const { item, control, message } of problems) {
      const link = document.createElement("a");
      link.href = `#${control}`;
      link.textContent = message;
      const entry = document.createElement("li");
      entry.append(link);
      list.append(entry);
      const text = document.createElement("p");
      text.textContent = message;
      document.getElementById(`error-${item}`)?.append(text);
      document.getElementById(`item-${item}`)?.classList.add("wrong");
      document.getElementById(control)?.closest("tr")?.classList.add("lacking");
    }
    summary.append(heading, list);
    document.querySelector("main")?.prepend(summary);
    summary.focus();
  }
  /** @param {HTMLElement} item */
  function clearError(item) {
    item.classList.remove("wrong");
    item.querySelector(".error")?.replaceChildren();
    for (const row of item.querySelectorAll(".lacking")) row.classList.remove("lacking");
    for (const field of item.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter } = event;
    void send(submitter instanceof HTMLButtonElement ? submitter.value : "next");
  });
  addEventListener("online", () => void (unsent ? send(unsent) : save()));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed.size > 0 && !isOver && !isSending)
      navigator.sendBeacon(address, bodyOf(asWaiting()));
  });

  takeUp();

  /** Answers that waited on this device since the last visit: into the page they belong to, or straight to the server. */
  function takeUp() {
    const left = readWaiting();
    if (!left) return;
    const isFirst = form.dataset.underWay === undefined;
    if (left.p !== hiddenField(form, "p").value) {
      const sent = isFirst ? undefined : post(bodyOf(left), AbortSignal.timeout(20_000));
      sent?.then(() => keepWaiting(undefined)).catch(() => undefined);
      return;
    }
    // The same key: whatever of it did arrive, there is one response.
    if (isFirst) hiddenField(form, "k").value = left.k;
    revision.value = String(Math.max(Number(revision.value), left.r) + 1);
    for (const [itemId, fields] of Object.entries(left.items)) {
      const item = form.querySelector(`[data-item="${CSS.escape(itemId)}"]`);
      if (!item) continue;
      fill(item, fields);
      changed.add(itemId);
    }
    timer = setTimeout(save, 300);
  }
}

/** @param {Element} item @param {[string, string][]} fields */
function fill(item, fields) {
  const given = new Set(fields.map(([name, value]) => `${name}=${value}`));
  const values = new Map(fields);
  for (const field of item.querySelectorAll("input, textarea, select")) {
    const control = /** @type {HTMLInputElement} */ (field);
    if (control.type === "hidden") continue;
    if (control.type === "radio" || control.type === "checkbox")
      control.checked = given.has(`${control.name}=${control.value}`);
    else control.value = values.get(control.name) ?? "";
  }
  item.querySelector("[data-ranking]")?.dispatchEvent(new Event("refilled"));
}

/** Turns the lists of ranks into rows that are moved, by pointer or by buttons. @param {HTMLElement} ranking */
function makeMovable(ranking) {
  const list = /** @type {HTMLElement} */ (ranking.querySelector("ol"));
  const rows = /** @type {HTMLElement[]} */ ([...list.children]);
  /** @param {HTMLElement} row */
  const rankOf = (row) => /** @type {HTMLSelectElement} */ (row.querySelector("select"));
  /** @param {HTMLElement} row */
  const isRanked = (row) => rankOf(row).value !== "";
  const help = ranking.querySelector("[data-help]");
  if (help) help.textContent = ranking.dataset.ranking ?? "";
  ranking.classList.add("live");

  /** @param {HTMLElement[]} ranked most preferred first */
  function arrange(ranked) {
    const others = rows.filter((row) => !ranked.includes(row));
    for (const row of [...ranked, ...others]) {
      const rank = ranked.indexOf(row) + 1;
      rankOf(row).value = rank > 0 ? String(rank) : "";
      const shown = row.querySelector(".place");
      if (shown) shown.textContent = rank > 0 ? String(rank) : "–";
      row.classList.toggle("unranked", rank === 0);
      list.append(row);
    }
  }
  const byRank = () =>
    rows.filter(isRanked).sort((a, b) => Number(rankOf(a).value) - Number(rankOf(b).value));
  /** @param {HTMLElement} row @param {HTMLElement[]} ranked */
  function settle(row, ranked) {
    arrange(ranked);
    const rank = ranked.indexOf(row) + 1;
    if (rank > 0) say((row.dataset.now ?? "").replace("%", String(rank)));
    rankOf(row).dispatchEvent(new Event("change", { bubbles: true }));
  }
  /** @param {HTMLElement} row @param {-1 | 1} step */
  function move(row, step) {
    const ranked = byRank();
    const at = ranked.indexOf(row);
    if (at < 0) ranked.push(row);
    else if (ranked[at + step]) ranked.splice(at + step, 0, ...ranked.splice(at, 1));
    else return;
    settle(row, ranked);
  }

  for (const row of rows) {
    const shown = document.createElement("span");
    shown.className = "place";
    shown.setAttribute("aria-hidden", "true");
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.textContent = "⠿";
    grip.setAttribute("aria-hidden", "true");
    const buttons = /** @type {const} */ ([
      ["↑", row.dataset.up, -1],
      ["↓", row.dataset.down, 1],
    ]).map(([sign, label, step]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", label ?? "");
      button.addEventListener("click", () => {
        move(row, step);
        button.focus();
      });
      return button;
    });
    row.prepend(grip, shown);
    row.append(...buttons);
    row.addEventListener("click", (event) => {
      if (event.target instanceof HTMLButtonElement || isRanked(row)) return;
      settle(row, [...byRank(), row]);
    });
    row.addEventListener("pointerdown", (event) => drag(row, event));
  }

  /** @param {HTMLElement} row @param {PointerEvent} start */
  function drag(row, start) {
    const target = /** @type {Element} */ (start.target);
    // A finger on the row scrolls the page; on the grip it drags.
    if (start.button !== 0 || target.closest("button")) return;
    if (start.pointerType !== "mouse" && !target.classList.contains("grip")) return;
    let moved = false;
    /** @param {PointerEvent} event */
    const follow = ({ clientY }) => {
      if (!moved && Math.abs(clientY - start.clientY) < 6) return;
      moved = true;
      row.classList.add("held");
      const over = /** @type {HTMLElement[]} */ ([...list.children]).find((other) => {
        const box = other.getBoundingClientRect();
        return other !== row && clientY > box.top && clientY < box.bottom;
      });
      if (!over) return;
      const box = over.getBoundingClientRect();
      if (clientY < box.top + box.height / 2) over.before(row);
      else over.after(row);
    };
    /** @param {Event} event */
    const drop = (event) => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      row.classList.remove("held");
      if (!moved) return;
      const order = /** @type {HTMLElement[]} */ ([...list.children]);
      if (event.type === "pointercancel") arrange(byRank());
      else
        settle(
          row,
          order.filter((other) => other === row || isRanked(other)),
        );
    };
    // On the document: an element that is moved in it loses the pointer.
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  }

  ranking.addEventListener("refilled", () => arrange(byRank()));
  arrange(byRank());
}
