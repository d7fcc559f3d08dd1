// What is typed about a claim is kept while one types: on this device at once, on the server a
// moment later. The copy on the device goes when the server has everything: the row for evidence
// (data-only-here) has no place in a draft there. Beside a claim in nobody's hands stands the row
// alone; what it says is in the form when the claim was taken.
(() => {
  const PAUSE = 800; // milliseconds after the last key
  const AGAIN = 5_000; // after one that did not arrive
  const LEFT_OUT = ["csrfmiddlewaretoken", "row_version", "last_event", "once", "held", "from", "verdict"];

  let timer = 0;
  let sending = null; // the AbortController of the draft on its way
  let leaving = false;
  const theForm = () => document.querySelector("form[data-draft]");
  const nameOf = (form) => `factcheck.draft.${form.dataset.person}.${form.dataset.draft}`;
  const time = () => new Date().toLocaleTimeString([], { hour12: false });

  const tell = (word, at = "") => {
    const state = document.getElementById("save-state");
    if (state) state.textContent = `${state.dataset[word]} ${at}`.trim();
  };

  // The copy on the device -----------------------------------------------------
  const hasNote = (form) => form.elements.note !== undefined;
  const fieldsOf = (form) => {
    return [...new FormData(form)].filter(([name, value]) => value !== "" && !LEFT_OUT.includes(name));
  };
  const othersOf = (form) => (copyOf(form)?.fields ?? []).filter(([name]) => !name.startsWith("evidence") && !hasNote(form));
  const keepHere = (form) => {
    const copy = { at: Date.now(), base: form.dataset.draftAt, fields: [...othersOf(form), ...fieldsOf(form)] };
    try {
      localStorage.setItem(nameOf(form), JSON.stringify(copy));
    } catch {
      return; // a full or forbidden store: the server's draft is what there is
    }
  };
  const copyOf = (form) => {
    try {
      return JSON.parse(localStorage.getItem(nameOf(form)));
    } catch {
      return null;
    }
  };
  const hasOnlyHere = (form) => [...form.querySelectorAll("[data-only-here]")].some((field) => field.value.trim());

  // What the server has no place for stays here; so does everything while another page is on its
  // way, which may have been made before the server had it.
  const clear = (form) => (leaving || hasOnlyHere(form) ? keepHere(form) : localStorage.removeItem(nameOf(form)));

  const fill = (form, fields) => {
    const values = new Map(fields);
    for (const field of form.elements) {
      if (!values.has(field.name) || field.name === "evidence_more") continue;
      if (field.type === "radio") field.checked = field.value === values.get(field.name);
      else field.value = values.get(field.name);
    }
    form.dispatchEvent(new CustomEvent("factcheck:filled", { bubbles: true, detail: fields }));
    form.elements.note?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const isSame = (form, fields) => JSON.stringify(fieldsOf(form)) === JSON.stringify(fields);

  // The server did not get this: it stands in the form again, or is offered when the server has
  // something newer, from another device say.
  const bringBack = () => {
    const form = theForm();
    const copy = form && copyOf(form);
    if (!copy || form.dataset.looked !== undefined) return;
    form.dataset.looked = "";
    const offer = form.querySelector("[data-kept-here]");
    if (isSame(form, copy.fields)) {
      clear(form);
    } else if (copy.base === form.dataset.draftAt || !hasNote(form)) {
      fill(form, copy.fields);
      tell("restored");
    } else {
      offer.hidden = false;
      offer.querySelector("button").onclick = () => {
        fill(form, copy.fields);
        offer.hidden = true;
        document.getElementById("claim-title")?.focus({ preventScroll: true });
      };
    }
  };

  // The draft on the server ----------------------------------------------------
  const keepDraft = async (form) => {
    clearTimeout(timer);
    timer = 0;
    sending?.abort();
    sending = new AbortController();
    const { signal } = sending;
    const body = new URLSearchParams(new FormData(form));
    body.set("autosave", "sent" in form.dataset ? "later" : "yes");
    const typed = JSON.stringify(fieldsOf(form));
    try {
      const headers = { "HX-Request": "true" }; // 401 instead of the page for signing in
      const answer = await window.factcheck.attempt(form.dataset.draft, { method: "POST", headers, body, keepalive: true, signal });
      if (answer.status === 401) window.factcheck.signIn().then(() => keepDraft(form), () => {});
      if (answer.status !== 204) {
        tell("notSaved");
        return answer;
      }
      form.dataset.draftAt = answer.headers.get("X-Draft-At") ?? "";
      form.elements.held.value = answer.headers.get("X-Draft-Held") ?? "";
      if (!form.isConnected) return undefined;
      window.factcheck.connection.answered();
      if (typed === JSON.stringify(fieldsOf(form))) clear(form);
      else keepHere(form);
      return tell("draft", time());
    } catch (error) {
      if (signal.aborted || !form.isConnected) return undefined;
      window.factcheck.connection.failed(false);
      tell("onDevice");
      timer = setTimeout(() => form.isConnected && keepDraft(form), AGAIN);
      return error;
    }
  };

  const changed = (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (!form) return;
    leaving = false;
    keepHere(form);
    clearTimeout(timer);
    if (hasNote(form)) timer = setTimeout(() => keepDraft(form), PAUSE);
  };
  document.addEventListener("input", changed);
  // Kept by a press: nobody is taken out of what they write, unless the server has to say something.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-keep]");
    if (!button) return;
    event.preventDefault();
    const answer = await keepDraft(button.form);
    if (answer?.status && button.isConnected) button.form.requestSubmit(button);
  });
  document.addEventListener("focusout", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (form && timer && !form.contains(event.relatedTarget)) keepDraft(form);
  });
  addEventListener("beforeunload", () => { leaving = true; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && theForm() && timer) keepDraft(theForm());
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-draft]")) return;
    clearTimeout(timer);
    timer = 0;
    sending?.abort(); // the form itself is sent now, and may not be overtaken
    event.target.dataset.sent = "";
    keepHere(event.target);
  }, true);
  // What the server answered a form with, it has.
  document.addEventListener("htmx:after:request", (event) => {
    const { request, response } = event.detail.ctx;
    const form = request.form;
    if (!form?.matches("form[data-draft]") || response.status >= 300) return;
    if (timer) { // typed since it was sent
      keepDraft(form);
      return;
    }
    if (othersOf(form).length) localStorage.setItem(nameOf(form), JSON.stringify({ ...copyOf(form), fields: othersOf(form) }));
    else localStorage.removeItem(nameOf(form));
  });
  document.addEventListener("factcheck:not-saved", () => tell("notSaved"));
  document.addEventListener("htmx:after:swap", bringBack);
  document.addEventListener("DOMContentLoaded", bringBack);
})();
