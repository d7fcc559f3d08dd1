// Keys of the text and the rail: from card to card, to the next claim still open, a paragraph read.
(() => {
  const text = () => document.getElementById("text");
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 140 && box.top < innerHeight;
  };

  const stepCard = (by) => {
    const cards = [...document.querySelectorAll("[data-card-link]")];
    const at = cards.indexOf(document.activeElement);
    const next = cards[at < 0 ? 0 : at + by];
    if (!next) return;
    next.focus();
    document.dispatchEvent(new CustomEvent("factcheck:bring", { detail: next.closest("[data-card]").dataset.card }));
  };

  const stepOpen = (by) => {
    const links = [...document.querySelectorAll("mark[data-todo] > a:not([tabindex])")];
    const number = document.activeElement.closest("[data-card]")?.dataset.card;
    const from = document.querySelector("mark[data-open]") ?? (number && document.getElementById(`mark-${number}`));
    const isAfter = (link) => (from ? from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING && !from.contains(link) : inView(link) || link.getBoundingClientRect().top > 0);
    const next = by > 0 ? links.find(isAfter) : links.filter((link) => !isAfter(link) && !from?.contains(link)).at(-1);
    next?.click();
  };

  // The paragraph with the focus, else the first on the screen that nobody has read.
  const tickParagraph = () => {
    const focused = document.activeElement.closest(".para")?.querySelector(".read-mark");
    const unread = [...document.querySelectorAll('.read-mark[aria-pressed="false"]')];
    const mark = focused ?? unread.find((button) => inView(button.closest(".para")));
    if (!mark) return;
    mark.click();
    const next = unread[unread.indexOf(mark) + 1];
    if (!focused && next && !inView(next)) next.closest(".para").scrollIntoView({ block: "center" });
  };

  const DOES = {
    "row-next": () => stepCard(1),
    "row-previous": () => stepCard(-1),
    "open-next": () => stepOpen(1),
    "open-previous": () => stepOpen(-1),
    "paragraph-read": tickParagraph,
  };
  document.addEventListener("factcheck:key", (event) => {
    if (event.target === text()) DOES[event.detail.does]?.();
  });
})();
