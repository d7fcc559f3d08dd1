// Filters are sent when one of them changes.
(() => {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-submit-on-change]");
    if (form && event.target.matches("select")) form.requestSubmit();
  });
})();
