// Dialogs. A link to a page with data-opens shows the page's contents in the dialog of that name;
// the browser gives the focus back to where it was. A click beside a dialog closes it.
(() => {
  const fill = async (dialog, link) => {
    const place = dialog.querySelector("[data-contents]");
    if (!place) return;
    const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected) throw new Error("no part of a page");
    place.innerHTML = await answer.text();
  };
  const open = async (link) => {
    const dialog = document.getElementById(link.dataset.opens);
    if (dialog.open) return;
    try {
      await fill(dialog, link);
    } catch {
      location.assign(link.href); // signed out, or no connection: the page says so
      return;
    }
    dialog.dispatchEvent(new Event("factcheck:opens"));
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-opens]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link);
    } else if (event.target.closest("[data-closes]") || event.target.matches("dialog.wide[open]")) {
      event.target.closest("dialog").close();
    }
  });
})();
