// What a proposed wording changes, shown while one writes it: words that go, words that come.
(() => {
  const LONGEST = 400; // words: comparing takes time that grows with the square of them
  // A comma behind a word is no part of it, inside of one it is, as in exports/rewording.py.
  const SIGN = "[!-/:-@\\[-`{-~¡¿«»£¥\\u2010-\\u205e\\u20a0-\\u20cf]";
  const WORD = `(?:(?!${SIGN})\\S)+`;
  const WORDS = new RegExp(`(?:${WORD}(?:${SIGN}+${WORD})*|${SIGN}+)\\s*`, "g");
  const words = (text) => text.match(WORDS) ?? [];

  // The longest common run of words, as a table of lengths read from its end.
  const compare = (before, after) => {
    const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    const same = (i, j) => before[i].trim() === after[j].trim();
    for (let i = before.length - 1; i >= 0; i -= 1) {
      for (let j = after.length - 1; j >= 0; j -= 1) {
        length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    const runs = [];
    const add = (mark, word) => (runs.at(-1)?.[0] === mark ? (runs.at(-1)[1] += word) : runs.push([mark, word]));
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && same(i, j)) {
        add("", after[j++]);
        i += 1;
      }
      else if (i < before.length && (j === after.length || length[i + 1][j] >= length[i][j + 1])) add("del", before[i++]);
      else add("ins", after[j++]);
    }
    return runs;
  };

  const field = () => document.getElementById("id_wording");
  const place = () => field()?.form?.querySelector("[data-diff]");
  const show = () => {
    const [from, to] = [field(), place()];
    if (!to) return;
    const [before, after] = [words(from.dataset.original), words(from.value)];
    to.hidden = from.value.trim() === from.dataset.original.trim() || before.length > LONGEST || after.length > LONGEST;
    if (to.hidden) return;
    to.replaceChildren(...compare(before, after).map(([mark, text]) => {
      if (!mark) return document.createTextNode(text);
      const element = document.createElement(mark);
      element.textContent = text;
      return element;
    }));
  };
  document.addEventListener("input", (event) => {
    if (event.target !== field()) return;
    const wasHidden = place()?.hidden;
    show();
    if (wasHidden) place().scrollIntoView({ block: "nearest" }); // below the field, behind the buttons
  });
  for (const moment of ["factcheck:filled", "htmx:after:swap", "DOMContentLoaded"]) document.addEventListener(moment, show);
})();
