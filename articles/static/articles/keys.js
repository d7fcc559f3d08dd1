// Keys. An element names its key in data-key ("t", "1", "Ctrl+Enter"); pressing the key presses it.
// A button inside <main> comes before one in the header. Single keys can be switched off.
(() => {
  const OFF = "factcheck.keys.off";
  const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="submit"], [type="button"])';

  const FIELD = "details[open] :is(select, input, textarea)";

  const singleKeysOff = () => localStorage.getItem(OFF) === "1";
  const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const find = (name) => {
    const all = [...document.querySelectorAll(`[data-key~="${CSS.escape(name)}"]`)].filter(shown);
    return all.find((element) => element.closest("main")) ?? all[0];
  };

  const press = (element) => {
    if (element.matches(TYPING)) {
      element.closest("details")?.setAttribute("open", "");
      element.focus();
      if (element.matches('[type="search"]')) element.select();
    } else {
      if (element.matches("input, summary")) element.focus();
      element.click();
      if (element.matches("summary")) element.parentElement.querySelector(FIELD)?.focus();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.isComposing || event.altKey || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    const chord = event.ctrlKey || event.metaKey;
    if (!chord && (singleKeysOff() || event.target.closest(TYPING))) return;
    const name = (chord ? "Ctrl+" : "") + (chord && event.shiftKey ? "Shift+" : "") + event.key;
    const element = find(name);
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  // Escape leaves a field, then closes the menu around it. It never discards.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (event.target.matches(TYPING)) {
      event.target.blur();
    }
  });

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-keys-switch]");
    const show = () => {
      document.documentElement.classList.toggle("keys-off", singleKeysOff());
      if (button) button.textContent = singleKeysOff() ? button.dataset.off : button.dataset.on;
    };
    if (button) {
      button.hidden = false;
      button.addEventListener("click", () => {
        if (singleKeysOff()) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
        show();
      });
    }
    show();
  });
})();
