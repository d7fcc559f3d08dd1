// Of all keys the help in the dialog leaves those that the page at hand answers to.
(() => {
  const here = (name) => [...document.querySelectorAll(`[data-does~="${CSS.escape(name)}"]`)].some((element) => element.checkVisibility() || element.closest("details:not([open])")?.checkVisibility());
  document.getElementById("help")?.addEventListener("factcheck:opens", (event) => {
    const help = event.target;
    for (const place of help.querySelectorAll("[data-here]")) place.value = location.pathname + location.search;
    for (const row of help.querySelectorAll("[data-help]")) row.hidden = !here(row.dataset.help);
    for (const group of help.querySelectorAll("[data-keys-of-page]")) group.hidden = !group.querySelector("[data-help]:not([hidden])");
  });
})();
