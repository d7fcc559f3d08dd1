// A button that asks first, in a native dialog with the focus on Cancel. Without scripts the server
// asks. data-confirm-above: it asks only when more than so many rows are picked.
(() => {
  const numberOf = (button) => Number(button.form.querySelector("[data-picked-value]")?.value ?? 1);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-confirm]");
    const dialog = button && document.getElementById(button.dataset.confirm);
    if (!dialog || button.dataset.asked) return;
    const number = numberOf(button);
    if (number <= Number(button.dataset.confirmAbove ?? 0)) return;
    event.preventDefault();
    for (const place of dialog.querySelectorAll("[data-count]")) place.textContent = number;
    dialog.returnValue = "";
    dialog.onclose = () => {
      const shown = button.getClientRects().length > 0;
      (shown ? button : button.closest("details")?.querySelector("summary"))?.focus();
      if (dialog.returnValue === "yes") send(button, number);
    };
    dialog.showModal();
  });

  const send = (button, number) => {
    const said = Object.assign(document.createElement("input"), { type: "hidden", name: "confirmed", value: number });
    button.form.append(said);
    button.form.requestSubmit(button);
    said.remove();
  };

  document.addEventListener("click", (event) => {
    const dialog = event.target.closest("dialog");
    if (event.target.closest("[data-cancel]")) dialog.close();
    if (event.target.closest("[data-confirmed]")) dialog.close("yes");
  });
})();
