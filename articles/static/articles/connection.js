// The bar under the header: no connection, no answer, back again. What needs the server says so.
// factcheck.connection counts what fails and lets others wait until a new try makes sense.
(() => {
  // What the browser sends itself would end on its page for errors; in the panel it is sent again.
  const PLAIN = "main [method=post]:not(#panel *, [hx-post]) button:not([type])";
  const NEEDS = ["take-next", "take", "assign", "approve"].map((name) => `[data-does~="${name}"]`).join() + `, [data-online], ${PLAIN}`;
  const ENOUGH = 2; // failures in a row
  const READ = 2000; // milliseconds it takes
  let failures = 0;
  let lost = false;
  let waiting = null; // {go, stop} of who waits for a new try

  const bar = () => document.getElementById("connection");
  let since = 0; // when the bar said what it says
  const show = (said, { again = false, stop = false } = {}) => {
    if (!bar()) return;
    bar().querySelector("p").textContent = bar().dataset[said] ?? "";
    bar().querySelector("[data-try-again]").hidden = !again;
    bar().querySelector("[data-stop]").hidden = !stop;
    bar().toggleAttribute("data-shown", Boolean(said));
    since = Date.now();
  };

  const mark = () => {
    for (const element of document.querySelectorAll(NEEDS)) {
      if (lost) {
        element.setAttribute("aria-disabled", "true");
        element.setAttribute("aria-describedby", "connection");
      } else if (element.getAttribute("aria-describedby") === "connection") {
        element.removeAttribute("aria-disabled");
        element.removeAttribute("aria-describedby");
      }
    }
  };

  const setLost = (now) => {
    lost = now;
    mark();
    if (lost) show("lost");
  };

  const failed = (slow) => {
    failures += 1;
    document.dispatchEvent(new Event("factcheck:delayed"));
    if (slow) show("slow", { stop: true });
    else if (!navigator.onLine || failures >= ENOUGH) setLost(true);
  };

  const answered = (sent = "") => {
    const wasLost = lost || bar()?.hasAttribute("data-shown");
    failures = 0;
    setLost(false);
    if (sent || wasLost) show(sent || "back");
  };

  // Until the time is over, the connection is back or the person tries again. Refuses when stopped.
  const wait = (milliseconds) =>
    new Promise((resolve, reject) => {
      const timer = milliseconds && setTimeout(() => waiting?.go(), milliseconds);
      const done = (then) => () => {
        clearTimeout(timer);
        waiting = null;
        then();
      };
      waiting = { go: done(resolve), stop: done(() => reject(new Error("stopped"))) };
      if (!milliseconds) show("lost", { again: true, stop: true });
    });

  addEventListener("offline", () => setLost(true));
  addEventListener("online", () => {
    if (waiting) waiting.go();
    else answered();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#connection [data-try-again]")) waiting?.go();
    if (event.target.closest("#connection [data-stop]")) {
      waiting?.stop();
      show(lost ? "lost" : "");
    }
  });
  const hold = (event) => {
    if (!lost || !(event.submitter ?? event.target).closest(NEEDS)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const act of ["click", "submit"]) document.addEventListener(act, hold, true);
  // What is good again has been read when one goes on.
  const goOn = () => {
    if (!lost && !waiting && Date.now() - since > READ) show("");
  };
  document.addEventListener("keydown", goOn);
  document.addEventListener("click", goOn);
  for (const change of ["htmx:after:swap", "factcheck:built"]) document.addEventListener(change, mark);
  document.addEventListener("DOMContentLoaded", () => {
    if (!navigator.onLine) setLost(true);
  });

  window.factcheck = { ...window.factcheck, connection: { failed, answered, wait, tryNow: () => waiting?.go() } };
})();
