// Words selected in the text can be added as a claim.
(() => {
  const offerClaim = () => {
    const bar = document.getElementById("select-bar");
    const text = document.querySelector("[data-text]");
    if (!bar || !text?.dataset.add) return;
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const inside = range && text.contains(range.commonAncestorContainer);
    const span = inside ? window.factcheckSpanOf(range, text) : null;
    bar.hidden = !span;
    if (!span) return;
    bar.href = `${text.dataset.add}?span=${span.start}-${span.end}`;
    const box = range.getBoundingClientRect();
    bar.style.top = `${scrollY + box.bottom + 8}px`;
    bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 180))}px`;
  };
  document.addEventListener("selectionchange", offerClaim);
  document.addEventListener("htmx:after:swap", offerClaim); // what was brought may have moved the text
  offerClaim(); // words selected before this script had loaded
})();
