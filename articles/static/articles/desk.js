// The article desk: the open claim and its mark, pasted links, drafts kept while one types.
(() => {
  const PAUSE = 800; // milliseconds after the last key
  const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
  const panel = () => document.getElementById("panel");
  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  // The mark of the open claim ---------------------------------------------
  const marksOf = (number) => document.querySelectorAll(`mark[data-claim="${CSS.escape(number)}"]`);

  const showOpenClaim = (behavior) => {
    const number = panel()?.dataset.claim;
    for (const mark of document.querySelectorAll("mark[data-open]")) mark.removeAttribute("data-open");
    document.getElementById("main")?.toggleAttribute("data-claim-open", Boolean(number));
    if (!number) return;
    const marks = marksOf(number);
    for (const mark of marks) mark.setAttribute("data-open", "");
    const first = marks[0] ?? document.querySelector(`[data-outer="${CSS.escape(number)}"]`);
    if (!first?.getClientRects().length) return;
    const box = first.getBoundingClientRect();
    if (box.top < innerHeight * 0.12 || box.bottom > innerHeight * 0.7) {
      scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior });
    }
  };

  const point = (event, on) => {
    const number = event.target.closest?.("[data-card]")?.dataset.card;
    if (number) for (const mark of marksOf(number)) mark.toggleAttribute("data-pointed", on);
  };
  document.addEventListener("mouseover", (event) => point(event, true));
  document.addEventListener("mouseout", (event) => point(event, false));
  document.addEventListener("focusin", (event) => point(event, true));
  document.addEventListener("focusout", (event) => point(event, false));

  // Pasting a link where nothing is being typed ----------------------------
  const fill = (field, value) => {
    field.value = value;
    field.form?.querySelector('[name="evidence_kind"][value="link"]')?.click();
    field.focus({ preventScroll: true });
    field.blur();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("paste", (event) => {
    if (event.target.closest?.(TYPING)) return;
    const field = document.querySelector("[data-paste-link]");
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (!field || !/^https?:\/\/\S+$/i.test(text)) return;
    event.preventDefault();
    fill(field, text);
  });

  // The verdict -------------------------------------------------------------
  const showPreset = () => {
    const note = document.querySelector("[data-preset-note]");
    const chosen = document.querySelector('[name="rating"]:checked');
    const action = document.getElementById("id_action");
    if (!note) return;
    note.hidden = !chosen || action.value !== "";
    note.querySelector("b").textContent = chosen?.dataset.preset ?? "";
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches('[name="rating"], #id_action')) showPreset();
  });
  // Enter on a verdict saves it; Enter elsewhere in the form does what the form says.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.repeat) return;
    if (!event.target.matches('[name="rating"]')) return;
    event.preventDefault();
    event.target.form.querySelector("[data-save]").click();
  });

  // Drafts ------------------------------------------------------------------
  let timer = 0;
  const tell = (word, at = "") => {
    const state = document.getElementById("save-state");
    if (state) state.textContent = `${state.dataset[word]} ${at}`;
  };
  const keepDraft = async (form) => {
    clearTimeout(timer);
    timer = 0;
    const body = new FormData(form);
    body.set("autosave", "yes");
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(body), keepalive: true });
      if (form.isConnected) tell(answer.status === 204 ? "draft" : "notSaved", answer.status === 204 ? new Date().toLocaleTimeString([], { hour12: false }) : "");
    } catch {
      if (form.isConnected) tell("notSaved");
    }
  };
  const draftForm = (event) => event.target.closest?.("form[data-draft]");
  const keepSoon = (event) => {
    const form = draftForm(event);
    if (!form || event.target.name?.startsWith("evidence_")) return;
    clearTimeout(timer);
    timer = setTimeout(() => keepDraft(form), PAUSE);
  };
  document.addEventListener("input", keepSoon);
  document.addEventListener("submit", (event) => {
    if (draftForm(event)) clearTimeout(timer);
  }, true);
  document.addEventListener("visibilitychange", () => {
    const form = document.querySelector("form[data-draft]");
    if (document.visibilityState === "hidden" && form && timer) keepDraft(form);
  });

  // Words selected in the text ----------------------------------------------
  const offerClaim = () => {
    const bar = document.getElementById("select-bar");
    const text = document.querySelector("[data-text]");
    if (!bar || !text?.dataset.add) return;
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const inside = range && text.contains(range.commonAncestorContainer);
    const span = inside ? window.factcheckSpanOf(range, text) : null;
    bar.hidden = !span;
    if (!span) return;
    bar.href = `${text.dataset.add}?span=${span.start}-${span.end}`;
    const box = range.getBoundingClientRect();
    bar.style.top = `${scrollY + box.bottom + 8}px`;
    bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 180))}px`;
  };
  document.addEventListener("selectionchange", offerClaim);
  document.addEventListener("htmx:after:swap", offerClaim); // what was brought may have moved the text
  offerClaim(); // words selected before this script had loaded

  // Sign-off: choose all ------------------------------------------------------
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-choose-all]")) return;
    for (const box of document.querySelectorAll('input[name="verdict"][type="checkbox"]')) box.checked = true;
  });

  // Parts that htmx brings ----------------------------------------------------
  document.addEventListener("htmx:config:request", (event) => {
    // A sign-in in another tab changed the token; the form here still carries the old one.
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
    const body = event.detail.ctx.request.body;
    if (token && body instanceof FormData && body.has("csrfmiddlewaretoken")) body.set("csrfmiddlewaretoken", token);
  });
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = event.detail;
    // Whole pages answer when the person was signed out or may not do this: nothing here is lost.
    if (/<!doctype html>/i.test(ctx.text?.slice(0, 200) ?? "") && ctx.target?.id === "panel") {
      event.preventDefault();
      tell("notSaved");
      const notice = document.getElementById("not-answered");
      if (notice) notice.hidden = false;
    }
  });
  document.addEventListener("htmx:before:history:update", (event) => {
    const { response, history } = event.detail;
    const refused = response?.status >= 400 && !response.headers.has("HX-Push-Url");
    if (refused || !history.path.startsWith("/articles/")) event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", () => {
    showPreset();
    showOpenClaim(calm());
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-choose-all]")) button.hidden = false;
    showPreset();
    showOpenClaim("auto");
  });
})();
