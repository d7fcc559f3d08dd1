// Keys. An element says in data-key what presses it, in data-does what for: both are of keys.py.
// The open dialog has the keys alone; else the panel comes before the page, the page before the
// header, and what stands in a row counts while the focus is in that row. What is no button, link
// or field is told of its key by an event, "factcheck:key".
(() => {
  const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="submit"], [type="button"])';
  const PRESSED = "a, button, input, select, textarea, summary";
  const TOGETHER = 1500; // milliseconds between the two keys of "g q"
  let begun = "";
  let patience = 0;

  const singleKeysOff = () => document.documentElement.dataset.keys === "off";
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const shown = (element) => !element.disabled && (seen(element) || (element.closest("details:not([open])") && seen(element.closest("details:not([open])"))));
  const reachable = (element) => {
    const row = element.closest("[data-row]");
    return !row || row.contains(document.activeElement);
  };
  const layer = () => [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  const find = (name) => {
    const all = [...layer().querySelectorAll(`[data-key~="${CSS.escape(name)}"]`)].filter(shown).filter(reachable);
    return all.find((element) => element.closest("#panel")) ?? all.find((element) => element.closest("main")) ?? all[0];
  };
  const meaning = (element, name) => element.dataset.does?.split(" ")[element.dataset.key.split(" ").indexOf(name)];

  const press = (element, name) => {
    const detail = { does: meaning(element, name), element };
    document.activeElement.dispatchEvent(new CustomEvent("factcheck:before-key", { bubbles: true, detail }));
    if (!element.matches(`${PRESSED}, nav`)) {
      element.dispatchEvent(new CustomEvent("factcheck:key", { bubbles: true, detail }));
    } else if (element.matches(TYPING)) {
      element.closest("details")?.setAttribute("open", "");
      element.focus({ preventScroll: true }); // it would bring the field to the middle
      element.scrollIntoView({ block: "nearest" });
      if (element.matches('[type="search"]')) element.select();
      else if (element.matches("textarea")) element.selectionStart = element.value.length;
    } else if (element.matches("nav")) {
      (element.querySelector("[aria-current]") ?? element.querySelector("a")).focus();
    } else {
      if (element.matches("input, summary")) element.focus();
      element.click();
      if (element.matches("summary") && element.parentElement.open) element.parentElement.querySelector("[data-first], select, input:not([type=hidden]), textarea")?.focus();
    }
  };

  document.addEventListener("factcheck:press", (event) => press(event.target)); // chosen otherwise

  // What the keyboard gave, as data-key writes it. Keyboards that have figures or Latin letters only
  // on a second level are read by the place of the key.
  const namesOf = (event, chord) => {
    const letter = /^\p{L}$/u.test(event.key);
    const before = (chord ? "Ctrl+" : "") + (event.shiftKey && (chord || letter) ? "Shift+" : "");
    const names = [before + (letter ? event.key.toLowerCase() : event.key)];
    const figure = event.shiftKey ? null : event.code.match(/^(?:Digit|Numpad)(\d)$/);
    const place = letter && !/^\p{Script=Latin}$/u.test(event.key) ? event.code.match(/^Key(.)$/) : figure;
    if (place) names.push(before + place[1].toLowerCase());
    return names;
  };
  const inOrder = (names) => {
    const both = begun ? names.map((name) => `${begun}-${name}`) : names;
    const begins = begun ? null : names.find((name) => document.querySelector(`[data-key|="${CSS.escape(name)}"]:not([data-key="${CSS.escape(name)}"])`));
    clearTimeout(patience);
    begun = begins ?? "";
    if (begun) patience = setTimeout(() => { begun = ""; }, TOGETHER);
    return both;
  };
  const answersItself = (event) => event.key === "Enter" && event.target.closest(PRESSED);

  document.addEventListener("keydown", (event) => {
    const thirdLevel = event.getModifierState("AltGraph"); // "[" is there on many keyboards
    if (event.repeat || event.isComposing || event.defaultPrevented || (event.altKey && !thirdLevel)) return;
    if (["Shift", "Control", "Meta", "AltGraph", "Escape"].includes(event.key)) return;
    const chord = (event.ctrlKey || event.metaKey) && !thirdLevel;
    if (!chord && (singleKeysOff() || event.target.closest(TYPING) || answersItself(event))) return;
    const names = chord ? namesOf(event, true) : inOrder(namesOf(event, false));
    const name = names.find(find);
    if (!name) return;
    event.preventDefault();
    press(find(name), name);
  });
})();
