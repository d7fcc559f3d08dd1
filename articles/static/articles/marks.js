// The mark of the open claim, shown and scrolled to. A card points at its mark, a mark at its card.
(() => {
  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  const marksOf = (number) => document.querySelectorAll(`mark[data-claim="${CSS.escape(number)}"]`);
  const placeOf = (number) => marksOf(number)[0] ?? document.querySelector(`[data-outer="${CSS.escape(number)}"]`);

  // Into the upper third, unless it stands well in view.
  const bring = (place, behavior) => {
    if (!place?.getClientRects().length) return;
    const box = place.getBoundingClientRect();
    if (box.top < innerHeight * 0.17 || box.bottom > innerHeight * 0.7) {
      scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior });
    }
  };

  const showOpenClaim = (behavior, brings = true) => {
    const number = document.getElementById("panel")?.dataset.claim;
    for (const mark of document.querySelectorAll("mark[data-open]")) {
      mark.removeAttribute("data-open");
      mark.firstElementChild.removeAttribute("aria-current");
    }
    document.getElementById("main")?.toggleAttribute("data-claim-open", Boolean(number));
    if (!number) return;
    document.querySelector("#chips [aria-current]")?.removeAttribute("aria-current");
    for (const mark of marksOf(number)) {
      mark.setAttribute("data-open", "");
      mark.firstElementChild.setAttribute("aria-current", "true");
    }
    if (brings) bring(placeOf(number), behavior);
  };

  // The text of a long article comes in parts: the claim that was opened may stand in another one.
  const reloadForPart = (event) => {
    const number = document.getElementById("panel")?.dataset.claim;
    const isElsewhere = number && event.detail.ctx.target?.id === "panel" && !placeOf(number);
    if (isElsewhere && document.querySelector("[data-in-parts]")) location.reload();
  };

  const point = (event, on) => {
    const number = event.target.closest?.("[data-card]")?.dataset.card;
    if (number) for (const mark of marksOf(number)) mark.toggleAttribute("data-pointed", on);
    const marked = event.target.closest?.("mark")?.dataset.claim;
    if (marked) document.getElementById(`card-${marked}`)?.toggleAttribute("data-pointed", on);
  };
  document.addEventListener("mouseover", (event) => point(event, true));
  document.addEventListener("mouseout", (event) => point(event, false));
  document.addEventListener("focusin", (event) => point(event, true));
  document.addEventListener("focusout", (event) => point(event, false));

  // A second click on words of two claims goes to the outer one.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("mark[data-open] > a[data-also]");
    const outer = link && placeOf(link.dataset.also)?.querySelector("a");
    if (!outer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    outer.click();
  }, true);

  document.addEventListener("factcheck:bring", (event) => bring(placeOf(event.detail), calm()));
  document.addEventListener("htmx:after:swap", (event) => {
    reloadForPart(event);
    // What others changed moves nothing that one is reading.
    showOpenClaim(calm(), event.detail.ctx.target?.id === "panel");
  });
  document.addEventListener("DOMContentLoaded", () => showOpenClaim("auto"));
})();
