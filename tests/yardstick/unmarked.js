// Words on the page that no translation brought: outside the brackets of the pseudo-language, and
// not the words of people. Takes [begin, end, known words of people].
([BEGINS, ENDS, known]) => {
  // Names of keys, times, what a person typed, names of languages.
  const PEOPLE = "script, style, kbd, time, bdi, [dir=auto], .article-text, html [lang], [translate=no], [name=time_zone], [name=language], [data-term]";
  const shown = (element) => (element.closest("select") ?? element).checkVisibility();
  const NO_WORDS = /https?:\/\/\S+|[0-9a-f]{64}/g;
  const left = (text) => known.reduce((rest, words) => rest.replaceAll(words, ""), text.replace(NO_WORDS, ""));
  const isWord = (text) => /\p{L}{2}/u.test(left(text));
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let depth = 0;
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    let outside = "";
    for (const letter of data) {
      if (letter === BEGINS) depth += 1;
      else if (letter === ENDS) depth -= 1;
      else if (!depth) outside += letter;
    }
    if (!parentElement.closest(`textarea, ${PEOPLE}`) && shown(parentElement) && isWord(outside)) found.push(outside.trim().slice(0, 80));
  }
  for (const attribute of ["aria-label", "title", "placeholder", "alt"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const words = element.getAttribute(attribute);
      if (!words.includes(BEGINS) && !element.closest(PEOPLE) && isWord(words)) found.push(`${attribute}: ${words}`);
    }
  }
  if (!document.title.includes(BEGINS) && isWord(document.title.replace("Factcheck", ""))) found.push(`title: ${document.title}`);
  return [...new Set(found)];
}
