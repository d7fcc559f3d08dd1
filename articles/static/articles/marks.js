// The mark of the open claim, shown and scrolled to; a card points at its mark.
(() => {
  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  const marksOf = (number) => document.querySelectorAll(`mark[data-claim="${CSS.escape(number)}"]`);

  const showOpenClaim = (behavior) => {
    const number = document.getElementById("panel")?.dataset.claim;
    for (const mark of document.querySelectorAll("mark[data-open]")) mark.removeAttribute("data-open");
    document.getElementById("main")?.toggleAttribute("data-claim-open", Boolean(number));
    if (!number) return;
    const marks = marksOf(number);
    for (const mark of marks) mark.setAttribute("data-open", "");
    const first = marks[0] ?? document.querySelector(`[data-outer="${CSS.escape(number)}"]`);
    if (!first?.getClientRects().length) return;
    const box = first.getBoundingClientRect();
    if (box.top < innerHeight * 0.12 || box.bottom > innerHeight * 0.7) {
      scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior });
    }
  };

  const point = (event, on) => {
    const number = event.target.closest?.("[data-card]")?.dataset.card;
    if (number) for (const mark of marksOf(number)) mark.toggleAttribute("data-pointed", on);
  };
  document.addEventListener("mouseover", (event) => point(event, true));
  document.addEventListener("mouseout", (event) => point(event, false));
  document.addEventListener("focusin", (event) => point(event, true));
  document.addEventListener("focusout", (event) => point(event, false));

  document.addEventListener("htmx:after:swap", () => showOpenClaim(calm()));
  document.addEventListener("DOMContentLoaded", () => showOpenClaim("auto"));
})();
