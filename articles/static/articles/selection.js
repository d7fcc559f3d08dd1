// Words selected in the text can be added as a claim: a small bar below them sends where they stand.
(() => {
  const offerClaim = () => {
    const bar = document.getElementById("select-bar");
    const text = document.querySelector("[data-text]");
    if (!bar || !text) return;
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const inside = range && text.contains(range.commonAncestorContainer);
    const span = inside ? window.factcheckSpanOf(range, text) : null;
    bar.hidden = !span;
    if (!span) return;
    bar.elements.span.value = `${span.start}-${span.end}`;
    const kinds = bar.querySelector("a");
    kinds.href = `${bar.getAttribute("action")}?span=${bar.elements.span.value}`;
    const box = range.getBoundingClientRect();
    bar.style.top = `${scrollY + box.bottom + 8}px`;
    bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - bar.offsetWidth - 8))}px`;
  };
  document.addEventListener("selectionchange", offerClaim);
  // Pressing the bar does not take the selection away before it is sent.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest?.("#select-bar")) event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", offerClaim); // what was brought may have moved the text
  offerClaim(); // words selected before this script had loaded
})();
