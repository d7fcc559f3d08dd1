// How a person likes the desk: highlights on or off, the rail wide or narrow. Kept on this device.
(() => {
  const PLAIN = "factcheck.highlights.off";
  const WIDTH = "factcheck.rail";
  const [LEAST, MOST, USUAL] = [24, 36, 28]; // rem
  const desk = () => document.querySelector(".desk");

  const showPlain = () => {
    const plain = localStorage.getItem(PLAIN) === "1";
    desk()?.toggleAttribute("data-plain", plain);
    for (const button of document.querySelectorAll("[data-turns-highlights]")) button.setAttribute("aria-pressed", String(!plain));
  };
  const turnHighlights = () => {
    if (localStorage.getItem(PLAIN) === "1") localStorage.removeItem(PLAIN);
    else localStorage.setItem(PLAIN, "1");
    showPlain();
  };

  const width = () => Number(localStorage.getItem(WIDTH)) || USUAL;
  const showWidth = () => {
    if (localStorage.getItem(WIDTH)) desk()?.style.setProperty("--rail", `${width()}rem`);
    for (const button of document.querySelectorAll("[data-rail]")) {
      const next = width() + Number(button.dataset.rail);
      button.disabled = next < LEAST || next > MOST;
    }
  };
  const resize = (by) => {
    localStorage.setItem(WIDTH, String(Math.min(MOST, Math.max(LEAST, width() + by))));
    showWidth();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-turns-highlights], [data-rail]");
    if (!button) return;
    if (button.dataset.rail) resize(Number(button.dataset.rail));
    else turnHighlights();
  });
  document.addEventListener("factcheck:key", (event) => {
    if (event.detail.does === "highlights") turnHighlights();
  });
  for (const group of document.querySelectorAll("[data-look]")) group.hidden = false;
  showPlain();
  showWidth();
})();
