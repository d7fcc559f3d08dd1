// The form of a verdict: which action it presets, and Enter on a verdict saves it.
(() => {
  const showPreset = () => {
    const note = document.querySelector("[data-preset-note]");
    const chosen = document.querySelector('[name="rating"]:checked');
    const action = document.getElementById("id_action");
    if (!note) return;
    note.hidden = !chosen || action.value !== "";
    note.querySelector("b").textContent = chosen?.dataset.preset ?? "";
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches('[name="rating"], #id_action')) showPreset();
  });
  // Enter on a verdict saves it; Enter elsewhere in the form does what the form says.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.repeat) return;
    if (!event.target.matches('[name="rating"]')) return;
    event.preventDefault();
    event.target.form.querySelector("[data-save]").click();
  });

  document.addEventListener("htmx:after:swap", showPreset);
  document.addEventListener("DOMContentLoaded", showPreset);
})();
