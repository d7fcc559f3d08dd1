// Sign-off: one button ticks all.
(() => {
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-choose-all]")) return;
    for (const box of document.querySelectorAll('input[name="verdict"][type="checkbox"]')) box.checked = true;
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-choose-all]")) button.hidden = false;
  });
})();
