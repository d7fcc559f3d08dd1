// How wide the claims column is, in rem: by dragging its edge, by arrow keys on it, or by the buttons
// of the menu. Kept on this device. It begins under the strip, which is as high as its words need.
(() => {
  const WIDTH = "factcheck.rail";
  let desk;
  let edge;
  const strip = new ResizeObserver(([{ target }]) => {
    if (target.isConnected) desk.style.setProperty("--strip", `${target.offsetHeight}px`);
  });
  const width = () => parseFloat(getComputedStyle(desk).getPropertyValue("--rail"));
  const most = () => Number(edge.ariaValueMax);
  const least = () => Number(edge.ariaValueMin);

  const show = () => {
    edge.ariaValueNow = width();
    for (const button of document.querySelectorAll("[data-rail]")) {
      button.disabled = width() === (Number(button.dataset.rail) > 0 ? most() : least());
    }
  };
  const resize = (to) => {
    const rem = Math.min(most(), Math.max(least(), Math.round(to)));
    desk.style.setProperty("--rail", `${rem}rem`);
    localStorage.setItem(WIDTH, rem);
    show();
  };
  const byKeys = (event) => {
    const outwards = getComputedStyle(edge).direction === "rtl" ? 1 : -1;
    const to = { Home: least(), End: most(), ArrowLeft: width() - outwards, ArrowRight: width() + outwards }[event.key];
    if (!to) return;
    event.preventDefault();
    resize(to);
  };
  const byDragging = (event) => {
    if (!edge.hasPointerCapture(event.pointerId)) return;
    const side = getComputedStyle(edge).direction === "rtl" ? "left" : "right";
    const pixels = Math.abs(event.clientX - edge.parentElement.getBoundingClientRect()[side]);
    resize(pixels * width() / document.getElementById("panel").offsetWidth);
  };

  // Anew with the desk of another article, which comes with a claim of it.
  const begin = () => {
    if (desk === document.querySelector(".desk")) return;
    desk = document.querySelector(".desk");
    edge = document.querySelector("[data-rail-edge]");
    if (!edge) return;
    strip.disconnect();
    strip.observe(document.getElementById("strip"));
    edge.addEventListener("keydown", byKeys);
    edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
    edge.addEventListener("pointermove", byDragging);
    const kept = localStorage.getItem(WIDTH);
    if (kept) resize(Number(kept));
    edge.hidden = false;
    show();
  };
  document.addEventListener("click", (event) => {
    const { rail } = event.target.closest?.("[data-rail]")?.dataset ?? {};
    if (rail) resize(width() + Number(rail));
  });
  document.addEventListener("htmx:after:swap", begin);
  begin();
})();
