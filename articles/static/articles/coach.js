// The line that tells a new person the loop can be sent away; this device remembers it.
(() => {
  const OFF = "factcheck.coach.off";
  const show = () => {
    for (const line of document.querySelectorAll("[data-coach]")) {
      line.hidden = localStorage.getItem(OFF) === "1";
      line.querySelector("[data-coach-off]").hidden = false;
    }
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-coach-off]")) return;
    localStorage.setItem(OFF, "1");
    show();
    document.getElementById("claim-title")?.focus({ preventScroll: true });
  });
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:after:swap", show);
})();
