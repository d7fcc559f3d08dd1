// Menus that are built when they are opened first: until then what is in them stands in a noscript,
// which makes no elements where scripts run, and is all there where none do.
(() => {
  const build = (menu) => {
    const contents = menu.querySelector(":scope > noscript");
    if (!contents) return;
    contents.outerHTML = contents.innerHTML;
    menu.dispatchEvent(new CustomEvent("factcheck:built", { bubbles: true }));
  };

  // Before the menu opens, so that whoever opened it by a key comes into its first field.
  document.addEventListener("click", (event) => {
    const menu = event.target.closest?.("summary")?.parentElement;
    if (menu) build(menu);
  }, true);
  for (const menu of document.querySelectorAll("details[open]")) build(menu);
})();
