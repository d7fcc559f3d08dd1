// The palette: what can be done on this page, then claims and articles from the server, then places.
// Arrow keys choose, Enter does it; the field keeps the focus (the combobox pattern).
(() => {
  const PAUSE = 120; // milliseconds after the last key
  const MOST = 8;
  const palette = document.getElementById("palette");
  if (!palette) return;
  const field = palette.querySelector("[role=combobox]");
  const list = palette.querySelector("[role=listbox]");
  const group = (name) => list.querySelector(`[data-${name}]`);
  const options = () => [...list.querySelectorAll("[role=option]")];
  let chosen = null;
  let timer = 0;
  let asked = null; // what can stop the last question
  let enterWaits = false;

  const wordsOf = (element) => {
    const label = element.labels?.[0] ?? element;
    const copy = label.cloneNode(true);
    for (const extra of copy.querySelectorAll("kbd, .count, .optional, svg")) extra.remove();
    return (element.getAttribute("aria-label") ?? copy.textContent).replace(/\s+/g, " ").trim();
  };
  const keyOf = (element) => {
    const printed = (element.labels?.[0] ?? element).querySelector("kbd")?.cloneNode(true);
    const kbd = printed ?? document.createElement("kbd");
    if (!printed) kbd.textContent = element.dataset.key.split(" ")[0].replaceAll(/[+-]/g, " ").replace("Enter", "↵");
    return kbd;
  };
  const fits = (words, wanted) => wanted.every((word) => words.toLowerCase().includes(word));
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
  const ACTIONS = "main :is(a, button, summary, input, textarea)[data-does], main :is(a, button, summary).button";
  const IN_MENUS = "main .menu-body > a"; // though the menu is closed
  const weight = (element) => Number(element.matches("[data-does]")) * 2 + Number(Boolean(element.closest("#panel")));
  const actions = () => [...document.querySelectorAll(`${ACTIONS}, ${IN_MENUS}`)]
    .filter((element) => (shown(element) || element.matches(IN_MENUS)) && !element.closest("[data-row], ol, ul"))
    .sort((a, b) => weight(b) - weight(a));
  const places = () => [...document.querySelectorAll(".places a, .person .menu-body > a")];

  const fill = (name, elements, wanted) => {
    const seen = new Set();
    const fitting = elements.map((element) => [element, wordsOf(element)]).filter(([, words]) => {
      const isNew = words && fits(words, wanted) && !seen.has(words);
      seen.add(words);
      return isNew;
    });
    group(name).replaceChildren(...fitting.slice(0, MOST).map(([element, words], index) => {
      const option = document.createElement("div");
      option.id = `${name}-${index}`;
      option.role = "option";
      option.ariaSelected = "false";
      option.append(words);
      if (element.dataset.key) option.append(" ", keyOf(element));
      option.addEventListener("factcheck:do", () => {
        palette.close();
        element.dispatchEvent(new CustomEvent("factcheck:press", { bubbles: true }));
      });
      return option;
    }));
  };
  const choose = (option) => {
    chosen?.setAttribute("aria-selected", "false");
    chosen = option ?? null;
    field.setAttribute("aria-activedescendant", chosen?.id ?? "");
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
  };
  const settle = () => {
    const count = options().length;
    field.ariaExpanded = String(count > 0);
    choose(options().find((option) => !option.dataset.words) ?? options()[0]); // a guess comes last
    const place = palette.querySelector("[data-count]");
    const form = new Intl.PluralRules(document.documentElement.lang).select(count) === "one" ? "one" : "other";
    place.textContent = place.dataset[form].replace(/\d+/, count);
  };
  const perform = (option) => {
    if (option.dataset.href) location.assign(option.dataset.href);
    else if (option.dataset.words) {
      field.value = option.dataset.words;
      look();
    } else option.dispatchEvent(new Event("factcheck:do"));
  };

  const ask = async (words) => {
    asked = new AbortController();
    const { signal } = asked;
    const answer = await fetch(`${field.dataset.url}?q=${encodeURIComponent(words)}`, { signal, headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected) return;
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    if (signal.aborted) return;
    const none = part.content.querySelector("[data-none]");
    group("hits").replaceWith(part.content.querySelector("[data-hits]"));
    palette.querySelector("[data-palette-note]").replaceChildren(...(none ? [none] : []));
    settle();
    if (enterWaits && chosen) perform(chosen);
    enterWaits = false;
  };
  const look = () => {
    const words = field.value.trim();
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    clearTimeout(timer);
    asked?.abort();
    fill("actions", actions(), wanted);
    fill("places", places(), wanted);
    if (!words) {
      group("hits").replaceChildren();
      palette.querySelector("[data-palette-note]").replaceChildren();
    }
    settle();
    timer = words ? setTimeout(() => ask(words).catch(() => {}).finally(() => { timer = 0; }), PAUSE) : 0;
  };

  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) choose(all.at((all.indexOf(chosen) + step) % all.length));
    else if (event.key === "Enter" && timer && !group("actions").childElementCount) enterWaits = true;
    else if (event.key === "Enter" && chosen) perform(chosen);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) perform(option);
  });
  palette.addEventListener("factcheck:opens", () => {
    field.value = "";
    enterWaits = false;
    look();
  });
})();
