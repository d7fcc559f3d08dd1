// The form of a verdict: what it presets is said in the choices it leaves open; Enter saves it.
(() => {
  const chosen = () => document.querySelector('[name="rating"]:checked');

  // The first option means: whatever goes with the verdict.
  const say = (select, preset) => {
    if (!select) return;
    const [open] = select.options;
    open.dataset.plain ??= open.textContent;
    open.textContent = preset ? `${preset} (${select.dataset.by})` : open.dataset.plain;
  };
  const showPresets = () => {
    say(document.getElementById("id_action"), chosen()?.dataset.preset);
    say(document.getElementById("id_evidence_role"), chosen()?.dataset.role);
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches('[name="rating"]')) showPresets();
  });
  // Enter on a verdict saves it; Enter elsewhere in the form does what the form says.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.repeat) return;
    if (!event.target.matches('[name="rating"]')) return;
    event.preventDefault();
    event.target.form.querySelector("[data-save]").click();
  });

  document.addEventListener("factcheck:filled", showPresets);
  document.addEventListener("htmx:after:swap", showPresets);
  document.addEventListener("DOMContentLoaded", showPresets);
})();
