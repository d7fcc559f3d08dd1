// How wide the claims column is, in rem: by dragging its edge, by arrow keys on it, or by the buttons
// of the menu. Kept on this device. It begins under the strip, which is as high as its words need.
(() => {
  const WIDTH = "factcheck.rail";
  const desk = document.querySelector(".desk");
  const edge = document.querySelector("[data-rail-edge]");
  if (!edge) return;
  const strip = document.getElementById("strip");
  new ResizeObserver(() => desk.style.setProperty("--strip", `${strip.offsetHeight}px`)).observe(strip);
  const [least, most] = [Number(edge.ariaValueMin), Number(edge.ariaValueMax)];
  const [side, outwards] = getComputedStyle(edge).direction === "rtl" ? ["left", 1] : ["right", -1];
  const width = () => parseFloat(getComputedStyle(desk).getPropertyValue("--rail"));

  const show = () => {
    edge.ariaValueNow = width();
    for (const button of document.querySelectorAll("[data-rail]")) {
      button.disabled = width() === (Number(button.dataset.rail) > 0 ? most : least);
    }
  };
  const resize = (to) => {
    const rem = Math.min(most, Math.max(least, Math.round(to)));
    desk.style.setProperty("--rail", `${rem}rem`);
    localStorage.setItem(WIDTH, rem);
    show();
  };

  edge.addEventListener("keydown", (event) => {
    const to = { Home: least, End: most, ArrowLeft: width() - outwards, ArrowRight: width() + outwards }[event.key];
    if (!to) return;
    event.preventDefault();
    resize(to);
  });
  edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
  edge.addEventListener("pointermove", (event) => {
    if (!edge.hasPointerCapture(event.pointerId)) return;
    const pixels = Math.abs(event.clientX - edge.parentElement.getBoundingClientRect()[side]);
    resize(pixels * width() / document.getElementById("panel").offsetWidth);
  });
  document.addEventListener("click", (event) => {
    const { rail } = event.target.closest?.("[data-rail]")?.dataset ?? {};
    if (rail) resize(width() + Number(rail));
  });

  const kept = localStorage.getItem(WIDTH);
  if (kept) resize(Number(kept));
  edge.hidden = false;
  show();
})();
