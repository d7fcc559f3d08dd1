// A list of choices that typing narrows: Enter takes the first that is left. In a form of many
// actions Enter presses the button that belongs to the field.
(() => {
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const narrow = (field) => {
    const list = field.closest("[data-narrow]");
    const wanted = plain(field.value.trim());
    const items = [...list.querySelectorAll("[data-words]")];
    for (const item of items) {
      item.hidden = !plain(item.dataset.words).split(/\s+/).some((word, at, words) => words.slice(at).join(" ").startsWith(wanted));
    }
    const none = list.querySelector("[data-narrow-none]");
    if (none) none.hidden = items.some((item) => !item.hidden);
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-narrow-by]")) narrow(event.target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.repeat) return;
    const menu = event.target.closest(".menu-body");
    if (!menu || event.target.matches("button, textarea, summary, a")) return;
    const button = menu.querySelector("[data-words]:not([hidden]) button") ?? menu.querySelector("[data-default]");
    if (!button) return;
    event.preventDefault();
    button.click();
  });
})();
