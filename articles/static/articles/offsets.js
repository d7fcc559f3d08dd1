// Where a selection stands in the article: Unicode code points, as Python counts them.
// A block of the text carries data-start and data-end; what is no word of the text, data-aside.
(() => {
  const codePoints = (text) => [...text].length;

  const offsetIn = (block, node, place) => {
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(node, place);
    const copy = before.cloneContents();
    for (const aside of copy.querySelectorAll("[data-aside]")) aside.remove();
    const offset = Number(block.dataset.start) + codePoints(copy.textContent);
    return Math.min(offset, Number(block.dataset.end));
  };

  // {start, end} of a range, null when it holds no words of the text.
  const spanOf = (range, text) => {
    if (range.collapsed) return null;
    const blocks = [...text.querySelectorAll("[data-start]")].filter((block) => range.intersectsNode(block));
    if (!blocks.length) return null;
    const [first, last] = [blocks[0], blocks[blocks.length - 1]];
    const start = first.contains(range.startContainer)
      ? offsetIn(first, range.startContainer, range.startOffset)
      : Number(first.dataset.start);
    const end = last.contains(range.endContainer)
      ? offsetIn(last, range.endContainer, range.endOffset)
      : Number(last.dataset.end);
    return start < end ? { start, end } : null;
  };

  window.factcheckSpanOf = spanOf;
})();
