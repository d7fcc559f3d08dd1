// What lies on top: menus close by Escape, by a click beside them and when the focus leaves them,
// so that they cover nothing that has it. Escape gives the focus back to what opened them, leaves a
// field first, and never discards. Enter in a field of a menu presses the button of the menu, not the
// first one of the form around it; so does Ctrl+Enter where Enter begins a line. What is said
// to be wrong leads to its field in a menu.
(() => {
  const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])';
  const open = () => [...document.querySelectorAll("details.menu[open]")];
  const close = (menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const menu = event.target.closest("details.menu[open]") ?? open().at(-1);
    if (event.target.matches(TYPING)) {
      if (menu?.contains(event.target)) menu.querySelector("summary").focus();
      else event.target.blur();
    } else if (menu) {
      close(menu);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
    const field = event.ctrlKey || event.metaKey ? "#panel details.menu textarea" : "#panel details input";
    const button = event.target.matches(field) && event.target.closest("details").querySelector("button");
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#id_']");
    const aim = link && document.getElementById(link.hash.slice(1));
    aim?.closest("details")?.setAttribute("open", "");
    for (const menu of open()) {
      if (!menu.contains(event.target) && !menu.contains(aim)) menu.open = false;
    }
  });
  document.addEventListener("focusout", (event) => {
    const menu = event.target.closest("details.menu[open]");
    if (event.relatedTarget?.matches("[role=alert]")) return; // it says what is wrong in the menu
    if (event.relatedTarget && menu && !menu.contains(event.relatedTarget)) menu.open = false;
  });
})();
