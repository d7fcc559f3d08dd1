// Links pasted where nothing is being typed go to the row for evidence: the first into its field, the
// others into rows of their own. The row shows what it takes words for.
(() => {
  const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
  const LINK = /^https?:\/\/\S+$/i;
  const row = () => document.querySelector("[data-evidence-row]");
  const field = () => document.querySelector("[data-paste-link]");
  const said = (words) => {
    row().querySelector("[data-no-link]").textContent = words;
    row().scrollIntoView({ block: "nearest" });
  };

  const MEANT = /^(?:[a-z][a-z0-9+.-]*:\S|www\.|[\w-]+(?:\.[\w-]+)+\/)/i; // as claim/forms.py has it
  const isWords = (text) => text.trim() !== "" && !text.trim().split(/\s+/).every((word) => MEANT.test(word));
  const look = () => {
    if (field()) row().toggleAttribute("data-words", isWords(field().value));
  };

  const add = (link) => {
    const more = row().querySelector("[data-extra-row]").content.cloneNode(true);
    more.querySelector("input").value = link;
    row().querySelector("[data-extra]").append(more);
  };
  const take = (links) => {
    const rest = [...links];
    if (!field().value.trim()) field().value = rest.shift();
    rest.forEach(add);
    said("");
    field().dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("paste", (event) => {
    if (!field() || event.target.closest?.(TYPING)) return;
    const words = (event.clipboardData?.getData("text/plain") ?? "").trim().split(/\s+/);
    if (words[0] === "") return;
    if (words.every((word) => LINK.test(word))) {
      event.preventDefault();
      take(words);
    } else {
      said(row().querySelector("[data-no-link]").dataset.noLink);
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-paste-link]")) look();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-extra] [data-remove]")) return;
    event.target.closest("li").remove();
    field().focus();
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
  // A copy from the device stands in the form again (drafts.js).
  document.addEventListener("factcheck:filled", (event) => {
    if (!row()) return;
    row().querySelector("[data-extra]").replaceChildren();
    for (const [name, value] of event.detail) if (name === "evidence_more") add(value);
    look();
  });
  document.addEventListener("htmx:after:swap", look);
  document.addEventListener("DOMContentLoaded", look);
})();
