// What does not fit on the page, one line each: text that is cut off, pushed out or makes it wider.
() => {
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const name = (element) => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
  // Cut on purpose: hidden for the eye, a name that ends in dots, lines of a card, a table that scrolls inside.
  const MEANT = ".hidden, .skip, svg, textarea, .table-box, .card-text, [data-scrolls]";
  const BOXES = "button, .button, summary, label, legend, th, td, li, dt, dd, p, h1, h2, h3, .chip, .verdict, .state";
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element) || element.closest(MEANT)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1) found.push(`outside: ${name(element)}`);
    if (style.textOverflow === "ellipsis") continue;
    const wide = element.scrollWidth > element.clientWidth + 2 && style.display !== "inline";
    if (wide && element.clientWidth > 1 && element.matches(BOXES)) found.push(`too wide: ${name(element)}`);
    const cuts = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2;
    if (cuts && element.clientHeight > 1) found.push(`cut: ${name(element)}`);
  }
  return [...new Set(found)];
}
