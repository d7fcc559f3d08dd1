// What the page does while a person works: shifts, paints, slow events, where the focus goes.
(() => {
  const seen = { shift: 0, lcp: 0, slowest: 0, focus: [], gone: 0 };
  const watch = (type, options, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  // Cumulative layout shift as Web Vitals defines it: of the worst burst, at most 5 s with no gap over 1 s.
  const burst = { from: -Infinity, to: -Infinity, sum: 0 };
  watch("layout-shift", {}, ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    if (startTime - burst.to > 1000 || startTime - burst.from > 5000) Object.assign(burst, { from: startTime, sum: 0 });
    burst.to = startTime;
    burst.sum += value;
    seen.shift = Math.max(seen.shift, burst.sum);
  });
  watch("largest-contentful-paint", {}, (entry) => { seen.lcp = Math.round(entry.startTime); });
  watch("event", { durationThreshold: 16 }, (entry) => {
    if (entry.interactionId) seen.slowest = Math.max(seen.slowest, entry.duration);
  });
  document.addEventListener("focusin", (event) => seen.focus.push(event.target));

  // Milliseconds from the next key or click until `check` holds when a frame is drawn.
  const BEGINNINGS = ["keydown", "pointerdown"];
  let armed = null;
  const arm = (check) => {
    armed = new Promise((done) => {
      const begin = (event) => {
        if (["Control", "Shift", "Alt", "Meta"].includes(event.key)) return;
        for (const type of BEGINNINGS) removeEventListener(type, begin, true);
        const look = () => (check() ? done(performance.now() - event.timeStamp) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      };
      for (const type of BEGINNINGS) addEventListener(type, begin, true);
    });
  };
  Object.defineProperty(window, "yardstick", { value: { seen, arm, elapsed: () => armed } });
})();
