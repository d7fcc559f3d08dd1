// Drafts are kept while one types.
(() => {
  const PAUSE = 800; // milliseconds after the last key
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
  document.addEventListener("factcheck:not-saved", () => tell("notSaved"));
})();
