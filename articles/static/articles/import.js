// The import page. What is pasted is kept on this device until it is in; its rich form goes along, so
// that headings and links are not lost. The form is sent with its progress, and an answer that
// refuses it takes its place with all that was typed and chosen.
(() => {
  const PAUSE = 400; // milliseconds after the last key
  const form = () => document.querySelector("form[data-import]");
  const part = (name) => form().querySelector(`[data-import-${name}]`);
  const text = () => form().elements.text;
  const key = () => `factcheck.import.${form().dataset.import}`;
  const say = (sentence) => { part("state").textContent = sentence; };
  let soon = 0;
  let sending = false;
  let isIn = false;
  let titled = false; // a person wrote the title; until then it follows the text

  const keep = () => {
    clearTimeout(soon);
    if (isIn) return;
    try {
      if (text().value.trim()) localStorage.setItem(key(), JSON.stringify([text().value, form().elements.rich.value]));
      else localStorage.removeItem(key());
    } catch { /* the device is full: the field still has it */ }
  };

  const restore = () => {
    const kept = localStorage.getItem(key());
    if (!kept || text().value) return;
    [text().value, form().elements.rich.value] = JSON.parse(kept);
    text().dispatchEvent(new Event("input", { bubbles: true }));
    part("kept").hidden = false;
  };

  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const counted = () => {
    const place = part("count");
    const words = text().value.trim() ? text().value.trim().split(/\s+/).length : 0;
    const claims = Math.max(1, Math.round(words / Number(place.dataset.wordsAClaim)));
    const rule = new Intl.PluralRules(document.documentElement.lang);
    const phrase = (name, count) => place.dataset[name + (rule.select(count) === "one" ? "One" : "Other")].replace("#", number(count));
    place.textContent = words ? `${phrase("words", words)}, ${phrase("claims", claims)}` : "";
    followTitle();
  };

  // What comes as a file has a title of its own.
  const followTitle = () => {
    if (titled) return;
    const { title, source } = form().elements;
    const first = text().value.split("\n").find((line) => line.trim()) ?? "";
    title.value = source.value === "file" ? "" : first.trim().replace(/^#{1,6}\s+/, "").slice(0, title.maxLength);
  };

  document.addEventListener("input", (event) => {
    if (!form()) return;
    if (event.target === form().elements.title) titled = event.target.value !== "";
    if (event.target.name === "source") followTitle();
    if (event.target !== text()) return;
    clearTimeout(soon);
    soon = setTimeout(() => { counted(); keep(); }, PAUSE);
  });

  // The field takes the plain words; what they looked like stands in a field of its own.
  document.addEventListener("paste", (event) => {
    if (!form() || event.target !== text()) return;
    const markup = event.clipboardData.getData("text/html");
    const before = text().value ? form().elements.rich.value : "";
    if (markup && before.length + markup.length < 3_000_000) form().elements.rich.value = before + markup;
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-import-discard]")) return;
    localStorage.removeItem(key());
    text().value = form().elements.rich.value = form().elements.title.value = "";
    part("kept").hidden = true;
    counted();
    text().focus();
  });

  // A file that is dropped anywhere on the form is chosen.
  document.addEventListener("dragover", (event) => {
    if (form() && event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!form() || !event.dataTransfer.files.length) return;
    event.preventDefault();
    form().elements.uploads.files = event.dataTransfer.files;
    form().querySelector('[name="source"][value="file"]').checked = true;
  });

  // Escape on the page itself goes back to the list; what was pasted is kept.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !form() || event.target.closest("input, textarea, select, dialog")) return;
    keep();
    location.assign(form().dataset.back);
  });

  const show = (answer) => {
    const page = new DOMParser().parseFromString(answer, "text/html");
    const files = form().elements.uploads;
    const fresh = page.getElementById("main");
    if (!fresh) return false;
    document.getElementById("main").replaceChildren(...fresh.childNodes);
    document.title = page.title;
    if (files.files.length) {
      form().elements.uploads.replaceWith(files);
      document.querySelector("[data-import-files]")?.remove();
    }
    counted();
    document.querySelector("#main [role='alert']")?.focus();
    return true;
  };

  const answered = (request) => {
    const target = request.getResponseHeader("HX-Redirect");
    if (target) {
      isIn = true;
      localStorage.removeItem(key());
      location.assign(target);
    } else if (new URL(request.responseURL).pathname !== location.pathname) {
      keep();
      location.assign(request.responseURL);
    } else if (![200, 409, 422].includes(request.status) || !show(request.responseText)) {
      say(form().dataset.failed);
    }
  };

  document.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    followTitle();
    keep();
    const body = new FormData(form(), event.submitter);
    if (form().elements.uploads.files.length) body.delete("kept");
    const request = new XMLHttpRequest();
    request.open("POST", form().getAttribute("action") || location.pathname);
    request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", (progress) => {
      const percent = Math.floor((100 * progress.loaded) / progress.total);
      say(percent < 100 ? form().dataset.sending.replace("#", percent) : form().dataset.reading);
    });
    request.addEventListener("load", () => { sending = false; say(""); answered(request); });
    for (const end of ["error", "timeout", "abort"]) {
      request.addEventListener(end, () => { sending = false; say(form().dataset.unreached); });
    }
    request.send(body);
  });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && form() && !sending) keep();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (!form()) return;
    titled = form().elements.title.value !== "";
    restore();
    counted();
  });
})();
