// What the keyboard can reach here, and what is to be said about where the focus is now.
(() => {
  const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const inside = () => document.querySelector("dialog[open]:modal") ?? document.body;

  const name = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
    return `<${element.tagName.toLowerCase()}${element.id ? ` id=${element.id}` : ""}${element.name ? ` name=${element.name}` : ""}> ${words.slice(0, 40)}`;
  };
  // Radios are one stop; what has an id is itself again when its part of the page was brought anew.
  const group = (element) => (element.type === "radio" ? `${element.form?.id}.${element.name}` : element.id || element);
  const reachable = () => [...inside().querySelectorAll(REACHABLE)].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" && element.checkVisibility({ visibilityProperty: true }));

  const brightness = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    const [r, g, b] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return { is: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha };
  };
  const behind = (element) => {
    for (let around = element.parentElement; around; around = around.parentElement) {
      const found = brightness(getComputedStyle(around).backgroundColor);
      if (found.alpha > 250) return found.is;
    }
    return brightness("Canvas").is;
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  // The ring may stand on the element, on what it is drawn over, or on the label around it.
  const ring = (element) => {
    const around = [element, element.closest("label"), element.parentElement].filter(Boolean);
    const drawn = [...around.map((one) => [one, ""]), [element, "::after"]];
    for (const [one, pseudo] of drawn) {
      const style = getComputedStyle(one, pseudo);
      if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
        return contrast(brightness(style.outlineColor).is, behind(one));
    }
    return 0;
  };
  const onTop = (element) => {
    const box = [...element.getClientRects()].find((rect) => rect.width && rect.height);
    if (!box) return false;
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(seen) && (element.contains(seen) || seen.contains(element) || element.closest("label")?.contains(seen));
  };

  const reached = new Set();
  let before = null;
  // Where the focus is: whether it was here before, and what is wrong with how it shows.
  const step = () => {
    const here = document.activeElement;
    if (here === document.body) {
      before = here; // a page may have one stop alone
      return { again: false, wrong: [] };
    }
    const again = Boolean(before) && group(here) !== group(before) && reached.has(group(here)); // a date has several stops
    reached.add(group(here));
    before = here;
    const wrong = [];
    if (ring(here) < 3) wrong.push(`no ring to be seen on ${name(here)}`);
    if (!onTop(here)) wrong.push(`covered: ${name(here)}`);
    return { again, wrong };
  };
  const missed = () => reachable().filter((element) => !reached.has(group(element))).map(name);
  window.walk = { step, missed, count: () => new Set(reachable().map(group)).size };
})();
