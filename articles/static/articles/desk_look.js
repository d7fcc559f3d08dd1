// Highlights in the text, on or off. Kept on this device.
(() => {
  const PLAIN = "factcheck.highlights.off";

  const show = () => {
    const plain = localStorage.getItem(PLAIN) === "1";
    document.querySelector(".desk")?.toggleAttribute("data-plain", plain);
    for (const button of document.querySelectorAll("[data-turns-highlights]")) button.setAttribute("aria-pressed", String(!plain));
  };
  const turn = () => {
    if (localStorage.getItem(PLAIN) === "1") localStorage.removeItem(PLAIN);
    else localStorage.setItem(PLAIN, "1");
    show();
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-turns-highlights]")) turn();
  });
  document.addEventListener("factcheck:key", (event) => {
    if (event.detail.does === "highlights") turn();
  });
  for (const group of document.querySelectorAll("[data-look]")) group.hidden = false;
  show();
})();
